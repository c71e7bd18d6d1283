// find_executable turns what a user typed as the unit into an absolute path, as a shell would.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::process {

// A name without a slash is looked up in `path` (the value of PATH); a name with one is taken
// relative to the current folder. Links are kept as they are: a program may look at its own
// name. Error kCannotExecute when nothing executable is there.
base::Result<std::string> find_executable(std::string_view name, std::string_view path);

}  // namespace touchstone::process
