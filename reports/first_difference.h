// Where the recordings of one case by several units part: the first frame that one of them said
// otherwise.
//
// Frames are compared lane by lane, since lanes have no order among each other. First what they are
// made of counts (members, kinds of values, lengths of lists), then their values; what differs in
// every run (folders and sockets of the case, ids, points in time) counts as equal, and so does the
// order of members. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "record/recording.h"
#include "reports/line_joiner.h"

namespace touchstone::reports {

struct FirstDifference {
  std::string lane;
  std::size_t frame = 0;     // which of that lane's frames, from 0
  bool only_values = false;  // all are made of the same; values differ
  // For each recording the rows around that frame, which is the blamed one; where the lane had
  // ended by then, its last rows. Empty for a recording that is null.
  std::vector<std::vector<Row>> rows;
};

// Nothing when fewer than two recordings are there (others are null) or none differs.
std::optional<FirstDifference> first_difference(
    const std::vector<const record::Recording*>& recordings);

}  // namespace touchstone::reports
