// launch_agent starts an agent in a run folder of its own, with its context handed over as its
// profile wants.
//
// Steps, in this order: agent in the manifest, profile, context, run folder, prepare_invocation,
// convention file, spawn, context to the terminal, session, event. The first failure ends it, so a
// failed launch has no session and no event. `params`: project, agent_id, rows, cols. Not
// thread-safe.
#pragma once

#include "agent-lifecycle/behaviour.h"
#include "agent-lifecycle/ports.h"

namespace touchstone::agent_lifecycle {

Outcome<Json> launch_agent(const Json& params, Ports& ports, Behaviour& behaviour);

}  // namespace touchstone::agent_lifecycle
