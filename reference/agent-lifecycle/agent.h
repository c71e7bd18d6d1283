// The words of the agent lifecycle: projects, agents, profiles, and the manifest that lists agents.
//
// Plain values with their JSON forms. Parsing takes what the store or the host sent and is strict
// about the members used here, ignoring others. Pure functions; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agent-lifecycle/outcome.h"

namespace touchstone::agent_lifecycle {

// `json` is kept as the host wrote it, because every port gets the project back unchanged.
struct Project {
  std::string root;  // absolute
  Json json;
};

struct Agent {
  std::string id;
  std::string name;
  std::string context_path;  // of its markdown, relative to the agent store
  std::string profile_id;
  std::string origin = "scratch";
  bool is_synchronized = false;
};

// `json` is a manifest as the store keeps it; entries of others are carried along unread.
struct Manifest {
  Json json;
  std::vector<Agent> agents;

  const Agent* find(std::string_view agent_id) const;
  bool has_path(std::string_view context_path) const;
  void add(const Agent& agent);
  void remove(std::string_view agent_id);
};

Outcome<Project> parse_project(const Json& params);
Outcome<Manifest> parse_manifest(const Json& json);
Json agent_json(const Agent& agent);

// Text members of request parameters; a Failure names the member.
Outcome<std::string> text_param(const Json& params, const char* name);

}  // namespace touchstone::agent_lifecycle
