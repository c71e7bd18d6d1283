// The driver: finds the use case of a call and answers it, one at a time, until the input ends.
//
// Blocks. Not thread-safe. run_driver() gives the exit code of the program, 0 at end of input.
#pragma once

#include "agent-lifecycle/behaviour.h"
#include "agent-lifecycle/ports.h"

namespace touchstone::agent_lifecycle {

// Runs one use case; an unknown method is -32601.
Outcome<Json> serve_call(const std::string& method, const Json& params, Ports& ports,
                         Behaviour& behaviour);

// Ignores SIGPIPE and serves standard input and output.
int run_driver(Behaviour& behaviour);

}  // namespace touchstone::agent_lifecycle
