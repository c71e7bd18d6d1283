// A comparison of results for people: one matrix of what differs, then how each of it differs, and
// the frames where the units part.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "record/recording.h"
#include "run/compare_results.h"

namespace touchstone::reports {

// The recording that one result (by its place) has of a case; null when there is none.
using RecordingOf = std::function<std::shared_ptr<const record::Recording>(
    std::size_t column, const std::string& case_id)>;

// `names` are those of the results, in their order. Whole text, with a line end.
std::string tell_comparison(const run::Comparison& comparison,
                            const std::vector<std::string>& names, const RecordingOf& recording);

}  // namespace touchstone::reports
