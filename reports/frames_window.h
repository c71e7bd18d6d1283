// The few frames around a finding, in both directions, and what the unit said on stderr before it.
//
// Pure; the recording is walked once and only the rows of the window are kept, so a long recording
// costs time but no memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "record/finding.h"
#include "record/recording.h"

namespace touchstone::reports {

inline constexpr std::size_t kWindowRows = 5;
inline constexpr std::size_t kStderrLines = 10;

enum class Way : std::uint8_t { kToUnit, kFromUnit, kHappened };

// A line of a lane, a write of ours, or something that happened to a process.
struct Row {
  record::Microseconds at{0};  // since the case began
  Way way = Way::kHappened;
  std::string lane;
  std::string text;  // shown(), at most max_text bytes of it
  bool blamed = false;
};

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
