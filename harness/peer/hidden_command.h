// The touchstone program's second life: the same file is the relay and every double.
#pragma once

#include <optional>

namespace touchstone::peer {

// Plays the relay (`touchstone __relay ...`) or a double (see tool_double.h) when the process
// was started as one, and returns the code to exit with; nothing when it was not. The program
// calls this before anything else; the working folder and the descriptors must be untouched.
std::optional<int> run_hidden_command(int argc, char** argv);

}  // namespace touchstone::peer
