// The relay between the host and the honest program, through which a fault sees every line.
#pragma once

#include <string>
#include <vector>

#include "fault.h"

namespace touchstone::process_liars {

// Starts `command` as a child and passes on what both say, until the child has ended.
[[noreturn]] void relay(const std::vector<std::string>& command, Fault& fault);

// Becomes `command`; returns only when that fails.
void become(const std::vector<std::string>& command);

}  // namespace touchstone::process_liars
