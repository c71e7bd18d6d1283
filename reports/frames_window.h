// The few frames around a finding, in both directions, and what the unit said on stderr before it.
//
// Pure; the recording is walked once and only the rows of the window are kept, so a long recording
// costs time but no memory.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "record/finding.h"
#include "record/recording.h"
#include "reports/line_joiner.h"

namespace touchstone::reports {

inline constexpr std::size_t kWindowRows = 5;
inline constexpr std::size_t kStderrLines = 10;

// At most kWindowRows rows, the blamed one in their middle where there are enough. Without an event
// in the finding the last rows of the recording, none of them blamed.
std::vector<Row> rows_around(const record::Recording& recording, const record::Finding& finding,
                             std::size_t max_text);

// "> 12.3 ms  main.out  <- text", in columns.
std::string to_line(const Row& row);

// The last kStderrLines lines that arrived on any stderr up to the event, shown().
std::vector<std::string> stderr_before(const record::Recording& recording,
                                       const record::Finding& finding, std::size_t max_text);

}  // namespace touchstone::reports
