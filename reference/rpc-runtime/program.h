// The command line of the runtime, shared by the honest program and the liars.
#pragma once

#include <string>
#include <vector>

namespace touchstone::rpc_runtime {

class Behaviour;

// Runs `words` ("rpc" and its options) to the end; the process's exit code. One call a process.
int run_program(const std::vector<std::string>& words, Behaviour& behaviour);

}  // namespace touchstone::rpc_runtime
