// The report to look at: one self-contained HTML file that asks for nothing from anywhere.
//
// What was found stands in it as data; the scripts of reports/page/ draw it. Its content security
// policy admits that one script and that one style by their digests, and no connection. Long texts
// are cut with a note, a long recording shows its last rows, and past kMostTimelines bytes of
// frames a case says where its recording lies instead.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "reports/result_document.h"

namespace touchstone::reports {

inline constexpr std::size_t kMostTimelines = 32 * 1024 * 1024;

// Of one unit or, to compare them, of several that were judged by the same contract.
std::string to_html(const std::vector<const run::RunResult*>& runs, const Program& program);
std::string to_html(const run::RunResult& run, const Program& program);

}  // namespace touchstone::reports
