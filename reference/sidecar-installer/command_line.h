// The program behind the command line: start files, then the command.
//
// Gives the exit code: 0, 1 for an error, 2 for a usage error, each told on stderr. Stdout gets one
// log line at the start, unless RUST_LOG is "off". Not thread-safe.
#pragma once

#include <string>
#include <vector>

#include "sidecar-installer/behaviour.h"

namespace touchstone::sidecar_installer {

// `words` are the arguments behind the program's name.
int run_command_line(const std::vector<std::string>& words, Behaviour& behaviour);

}  // namespace touchstone::sidecar_installer
