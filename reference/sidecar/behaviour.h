// Behaviour holds the decisions of the sidecar that a liar may take otherwise: those of the wire
// and of agent sessions, and those about a guest's files.
//
// Every method's default is the honest answer. A liar overrides one method and nothing else, which
// is how each has exactly one fault. One object serves one process; not thread-safe.
#pragma once

#include "sidecar/fs_behaviour.h"
#include "sidecar/wire_behaviour.h"

namespace touchstone::sidecar {

class Behaviour : public WireBehaviour, public FsBehaviour {};

}  // namespace touchstone::sidecar
