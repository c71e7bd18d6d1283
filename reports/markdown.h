// The report for a job summary: GitHub-flavoured Markdown, the verdict first, each failure folded.
//
// What the unit said stands in code only. A summary has a bound (GitHub takes a megabyte): failures
// past kMostMarkdown bytes are counted and named, not told.
#pragma once

#include <cstddef>
#include <string>

#include "run/result.h"

namespace touchstone::reports {

inline constexpr std::size_t kMostMarkdown = 512 * 1024;

// The whole document.
std::string to_markdown(const run::RunResult& result);

}  // namespace touchstone::reports
