// Finds the requirement ids that a schema's x-requirement keywords name.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "yaml/node.h"

namespace touchstone::contract {

// An error at the first `x-requirement` that is neither an id nor a list of ids, or that names
// one which is not among `known`.
base::Status check_requirement_marks(const yaml::File& schema,
                                     const std::vector<std::string>& known);

}  // namespace touchstone::contract
