// The agents that the client knows by name: their packages, and the variables they start with.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace touchstone::session_client {

struct AgentType {
  std::string id;
  std::string adapter_package;
  std::string agent_package;
  std::string instruction_flag;  // empty: by the variable of context paths
  std::map<std::string, std::string> environment;
};

const std::vector<AgentType>& agent_types();
const AgentType* find_agent_type(const std::string& id);  // nullptr when unknown

// The files that one agent reads as its context by itself.
const std::vector<std::string>& default_context_paths();

}  // namespace touchstone::session_client
