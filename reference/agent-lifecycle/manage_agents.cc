#include "agent-lifecycle/manage_agents.h"

#include "agent-lifecycle/agent_store.h"

namespace touchstone::agent_lifecycle {
namespace {

// The parameters that every call on one agent has.
struct AgentCall {
  Project project;
  std::string agent_id;
};

Outcome<AgentCall> parse_agent_call(const Json& params) {
  Outcome<Project> project = parse_project(params);
  if (!project.ok()) return project.failure();
  Outcome<std::string> agent_id = text_param(params, "agent_id");
  if (!agent_id.ok()) return agent_id.failure();
  return AgentCall{project.value(), agent_id.value()};
}

Outcome<std::string> initial_content(const Json& params) {
  if (params.value("initial_content", Json()).is_null()) return std::string();
  return text_param(params, "initial_content");
}

Outcome<std::string> new_id(Ports& ports) {
  Outcome<Json> answer = ports.call("ids.new", Json::object());
  if (!answer.ok()) return answer.failure();
  const Json id = answer.value().value("id", Json());
  if (!id.is_string()) return Failure::with_code("BAD_PORT_ANSWER", "ids.new gave no id");
  return id.get<std::string>();
}

}  // namespace

Outcome<Json> create_agent(const Json& params, Ports& ports, Behaviour& behaviour) {
  Outcome<Project> project = parse_project(params);
  if (!project.ok()) return project.failure();
  Outcome<std::string> name = text_param(params, "name");
  if (!name.ok()) return name.failure();
  Outcome<std::string> profile_id = text_param(params, "profile_id");
  if (!profile_id.ok()) return profile_id.failure();
  Outcome<std::string> content = initial_content(params);
  if (!content.ok()) return content.failure();

  Outcome<Manifest> manifest = load_manifest(ports, project.value());
  if (!manifest.ok()) return manifest.failure();
  Outcome<std::string> id = new_id(ports);
  if (!id.ok()) return id.failure();

  Agent agent;
  agent.id = id.value();
  agent.name = name.value();
  agent.profile_id = profile_id.value();
  agent.context_path = behaviour.context_path(
      agent.name, [&](std::string_view path) { return manifest.value().has_path(path); });
  manifest.value().add(agent);

  // The entry first: the store finds the place of a context through the manifest.
  Outcome<Done> saved = save_manifest(ports, project.value(), manifest.value());
  if (!saved.ok()) return saved.failure();
  Outcome<Done> stored = save_context(ports, project.value(), agent.id, content.value());
  if (!stored.ok()) return stored.failure();
  return Json{{"agent", agent_json(agent)}};
}

Outcome<Json> list_agents(const Json& params, Ports& ports, Behaviour&) {
  Outcome<Project> project = parse_project(params);
  if (!project.ok()) return project.failure();
  Outcome<Manifest> manifest = load_manifest(ports, project.value());
  if (!manifest.ok()) return manifest.failure();
  Json agents = Json::array();
  for (const Agent& agent : manifest.value().agents) agents.push_back(agent_json(agent));
  return Json{{"agents", agents}};
}

Outcome<Json> read_context(const Json& params, Ports& ports, Behaviour&) {
  Outcome<AgentCall> call = parse_agent_call(params);
  if (!call.ok()) return call.failure();
  Outcome<std::string> content = load_context(ports, call.value().project, call.value().agent_id);
  if (!content.ok()) return content.failure();
  return Json{{"content", content.value()}};
}

Outcome<Json> update_context(const Json& params, Ports& ports, Behaviour&) {
  Outcome<AgentCall> call = parse_agent_call(params);
  if (!call.ok()) return call.failure();
  Outcome<std::string> content = text_param(params, "content");
  if (!content.ok()) return content.failure();
  Outcome<Done> stored =
      save_context(ports, call.value().project, call.value().agent_id, content.value());
  if (!stored.ok()) return stored.failure();
  return Json::object();
}

Outcome<Json> delete_agent(const Json& params, Ports& ports, Behaviour&) {
  Outcome<AgentCall> call = parse_agent_call(params);
  if (!call.ok()) return call.failure();
  Outcome<Manifest> manifest = load_manifest(ports, call.value().project);
  if (!manifest.ok()) return manifest.failure();
  if (manifest.value().find(call.value().agent_id) == nullptr) {
    return unknown_agent(call.value().agent_id);
  }
  manifest.value().remove(call.value().agent_id);
  Outcome<Done> saved = save_manifest(ports, call.value().project, manifest.value());
  if (!saved.ok()) return saved.failure();
  return Json::object();
}

}  // namespace touchstone::agent_lifecycle
