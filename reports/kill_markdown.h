// The kill matrix as a page: what each liar does and what catches it, and for each requirement the
// liars that it catches. Names and ids only, so that the page changes with them alone.
#pragma once

#include <string>

#include "run/kill_matrix.h"

namespace touchstone::reports {

std::string kill_markdown(const run::KillMatrix& matrix);

}  // namespace touchstone::reports
