// Timeline is everything that happened in one attempt at a case, a row a frame, for reports that
// can show it whole.
//
// Bounded: of a longer recording the last rows are kept, and how many are missing is told.
#pragma once

#include <cstddef>
#include <vector>

#include "record/recording.h"
#include "reports/line_joiner.h"

namespace touchstone::reports {

inline constexpr std::size_t kTimelineRows = 20'000;
inline constexpr std::size_t kTimelineBytes = 4 * 1024 * 1024;  // of text
inline constexpr std::size_t kTimelineText = 4000;              // bytes of one row

struct Timeline {
  std::vector<JoinedLine> lines;
  std::size_t omitted = 0;  // before the first of them
  std::size_t bytes = 0;    // of their text
};

Timeline timeline_of(const record::Recording& recording);

}  // namespace touchstone::reports
