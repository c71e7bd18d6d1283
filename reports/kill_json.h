// The kill matrix as JSON, touchstone.liars/1: specs/formats/kill-matrix.schema.json.
#pragma once

#include <string>

#include "run/kill_matrix.h"

namespace touchstone::reports {

std::string kill_json(const run::KillMatrix& matrix);

}  // namespace touchstone::reports
