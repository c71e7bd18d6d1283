// A comparison of results for people: one matrix of what differs, then how each of it differs.
#pragma once

#include <string>
#include <vector>

#include "run/compare_results.h"

namespace touchstone::reports {

// `names` are those of the results, in their order. Whole text, with a line end.
std::string tell_comparison(const run::Comparison& comparison,
                            const std::vector<std::string>& names);

}  // namespace touchstone::reports
