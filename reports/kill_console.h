// The kill matrix for people: a line for each liar as it ends, then a table of families, what is
// wrong, and the totals. Returns lines, each with its LF; prints nothing.
#pragma once

#include <string>

#include "reports/paint.h"
#include "run/kill_matrix.h"

namespace touchstone::reports {

std::string kill_header(const run::RunResult& honest, std::size_t liars, const Paint& paint);
std::string kill_line(const run::LiarVerdict& verdict, const Paint& paint);
std::string kill_summary(const run::KillMatrix& matrix, const Paint& paint);

}  // namespace touchstone::reports
