#include "agent-lifecycle/agent.h"

#include <algorithm>

namespace touchstone::agent_lifecycle {
namespace {

std::string text_or_empty(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json entry_json(const Agent& agent) {
  return {{"agent_id", agent.id},          {"name", agent.name},
          {"md_path", agent.context_path}, {"profile_id", agent.profile_id},
          {"origin", agent.origin},        {"synchronized", agent.is_synchronized}};
}

Outcome<Agent> parse_entry(const Json& entry) {
  Agent agent;
  agent.id = text_or_empty(entry, "agent_id");
  agent.context_path = text_or_empty(entry, "md_path");
  if (agent.id.empty() || agent.context_path.empty()) {
    return Failure::with_code("BAD_PORT_ANSWER", "a manifest entry lacks agent_id or md_path");
  }
  agent.name = text_or_empty(entry, "name");
  agent.profile_id = text_or_empty(entry, "profile_id");
  const std::string origin = text_or_empty(entry, "origin");
  if (!origin.empty()) agent.origin = origin;
  agent.is_synchronized = entry.value("synchronized", Json(false)) == true;
  return agent;
}

}  // namespace

const Agent* Manifest::find(std::string_view agent_id) const {
  const auto found = std::find_if(agents.begin(), agents.end(),
                                  [&](const Agent& agent) { return agent.id == agent_id; });
  return found == agents.end() ? nullptr : &*found;
}

bool Manifest::has_path(std::string_view context_path) const {
  return std::any_of(agents.begin(), agents.end(),
                     [&](const Agent& agent) { return agent.context_path == context_path; });
}

void Manifest::add(const Agent& agent) {
  agents.push_back(agent);
  json["entries"].push_back(entry_json(agent));
}

void Manifest::remove(std::string_view agent_id) {
  std::erase_if(agents, [&](const Agent& agent) { return agent.id == agent_id; });
  Json kept = Json::array();
  for (const Json& entry : json["entries"]) {
    if (text_or_empty(entry, "agent_id") != agent_id) kept.push_back(entry);
  }
  json["entries"] = std::move(kept);
}

Outcome<std::string> text_param(const Json& params, const char* name) {
  const auto found = params.find(name);
  if (found == params.end() || !found->is_string()) {
    return Failure::bad_params(std::string("parameter ") + name + " must be a text");
  }
  return found->get<std::string>();
}

Outcome<Project> parse_project(const Json& params) {
  const auto found = params.find("project");
  if (found == params.end() || !found->is_object()) {
    return Failure::bad_params("parameter project must be an object");
  }
  const std::string root = text_or_empty(*found, "root");
  if (!root.starts_with('/')) {
    return Failure::bad_params("parameter project.root must be an absolute path");
  }
  return Project{root, *found};
}

Outcome<Manifest> parse_manifest(const Json& json) {
  if (!json.is_object() || !json.value("entries", Json()).is_array()) {
    return Failure::with_code("BAD_PORT_ANSWER", "the manifest has no list of entries");
  }
  Manifest manifest{json, {}};
  for (const Json& entry : json["entries"]) {
    Outcome<Agent> agent = entry.is_object() ? parse_entry(entry) : parse_entry(Json::object());
    if (!agent.ok()) return agent.failure();
    manifest.agents.push_back(std::move(agent.value()));
  }
  return manifest;
}

Json agent_json(const Agent& agent) {
  return {{"id", agent.id},
          {"name", agent.name},
          {"context_path", agent.context_path},
          {"profile_id", agent.profile_id},
          {"origin", agent.origin},
          {"synchronized", agent.is_synchronized}};
}

}  // namespace touchstone::agent_lifecycle
