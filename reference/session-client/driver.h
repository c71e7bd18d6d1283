// The driver: calls of the harness go to the client, what the client tells goes up.
//
// Every call is a fiber of its own, so that one that waits holds up no other. run_driver() blocks
// until the input ends and gives the exit code of the program.
#pragma once

#include "session-client/behaviour.h"
#include "session-client/codec.h"

namespace touchstone::session_client {

int run_driver(Codec codec, Behaviour& behaviour);

}  // namespace touchstone::session_client
