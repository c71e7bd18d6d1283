// serve() runs a sidecar over two descriptors until the host goes away.
//
// Blocks in read() and write(); requests are handled one at a time. Gives the program's exit code:
// 0 at a clean end of input, 1 after a fatal error, which is told on stderr. SIGPIPE must be
// ignored by the caller, so that a host that stops reading is an error and not a signal.
#pragma once

#include "sidecar/behaviour.h"

namespace touchstone::sidecar {

int serve(int input, int output, Behaviour& behaviour);

// Ignores SIGPIPE and serves standard input and output.
int serve_stdio(Behaviour& behaviour);

}  // namespace touchstone::sidecar
