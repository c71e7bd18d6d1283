// The use cases around an agent's entry and its context: create, list, read, update, delete.
//
// Each takes the params of its wire call (README.md) and asks ports; the first failure ends it. Not
// thread-safe.
#pragma once

#include "agent-lifecycle/behaviour.h"
#include "agent-lifecycle/ports.h"

namespace touchstone::agent_lifecycle {

// Does not look at the profile: whether it exists is asked at launch.
Outcome<Json> create_agent(const Json& params, Ports& ports, Behaviour& behaviour);
Outcome<Json> list_agents(const Json& params, Ports& ports, Behaviour& behaviour);
Outcome<Json> read_context(const Json& params, Ports& ports, Behaviour& behaviour);
Outcome<Json> update_context(const Json& params, Ports& ports, Behaviour& behaviour);
Outcome<Json> delete_agent(const Json& params, Ports& ports, Behaviour& behaviour);

}  // namespace touchstone::agent_lifecycle
