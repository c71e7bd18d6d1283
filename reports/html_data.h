// The data in an HTML report: touchstone.html/1, a format of this version alone.
//
// {format, runs: [touchstone.result/1 without its list of findings, whose cases have further
// members]}. A case has `findings`, each with `rows`, the rows of the last attempt that it is
// about; `tallies`, {requirement: [subjects, failures]}; and in each attempt `timeline`, null when
// there is none, or {lanes, omitted, rows: [[at_us, way, index of the lane, text, step], ...]},
// where way is 0 to the unit, 1 from it, 2 happened.
#pragma once

#include <vector>

#include "reports/result_document.h"

namespace touchstone::reports {

Document html_data(const std::vector<const run::RunResult*>& runs, const Program& program);

}  // namespace touchstone::reports
