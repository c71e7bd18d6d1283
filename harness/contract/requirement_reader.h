// Reads requirements.yaml and profiles/*.yaml into the types of requirement.h.
//
// Pure functions; any thread. Complaints name file, line and column.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "contract/requirement.h"
#include "yaml/node.h"

namespace touchstone::contract {

// The list in `file`, in its order. Repeated ids are refused. Whether a gate's probe exists is
// for the caller to check.
base::Result<std::vector<Requirement>> read_requirements(const yaml::File& file);

// One profile; every id and glob in it must name some of the `known` ids. `stem` is the name
// that its file has.
base::Result<Profile> read_profile(const yaml::File& file, std::string_view stem,
                                   const std::vector<std::string>& known);

}  // namespace touchstone::contract
