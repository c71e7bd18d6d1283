// Which lines of a recording a finding is about.
#pragma once

#include <string_view>
#include <vector>

#include "record/finding.h"
#include "reports/line_joiner.h"

namespace touchstone::reports {

// Of several lines of the blamed event those are told that hold what came, if exactly one does,
// else all. Indices into `lines`, in order.
std::vector<std::size_t> blamed_lines(const std::vector<JoinedLine>& lines, std::uint64_t event,
                                      std::string_view actual);

}  // namespace touchstone::reports
