// The questions that several use cases put to the context store.
//
// Each is one port call whose answer is checked. Not thread-safe.
#pragma once

#include "agent-lifecycle/agent.h"
#include "agent-lifecycle/ports.h"

namespace touchstone::agent_lifecycle {

Failure unknown_agent(const std::string& agent_id);

Outcome<Manifest> load_manifest(Ports& ports, const Project& project);
Outcome<Done> save_manifest(Ports& ports, const Project& project, const Manifest& manifest);
Outcome<std::string> load_context(Ports& ports, const Project& project,
                                  const std::string& agent_id);
Outcome<Done> save_context(Ports& ports, const Project& project, const std::string& agent_id,
                           const std::string& content);

}  // namespace touchstone::agent_lifecycle
