#include "agent-lifecycle/agent_store.h"

namespace touchstone::agent_lifecycle {

Failure unknown_agent(const std::string& agent_id) {
  return Failure::with_code("NOT_FOUND", "unknown agent " + agent_id);
}

Outcome<Manifest> load_manifest(Ports& ports, const Project& project) {
  Outcome<Json> answer = ports.call("store.load_manifest", {{"project", project.json}});
  if (!answer.ok()) return answer.failure();
  return parse_manifest(answer.value().value("manifest", Json()));
}

Outcome<Done> save_manifest(Ports& ports, const Project& project, const Manifest& manifest) {
  Outcome<Json> answer =
      ports.call("store.save_manifest", {{"project", project.json}, {"manifest", manifest.json}});
  if (!answer.ok()) return answer.failure();
  return Done{};
}

Outcome<std::string> load_context(Ports& ports, const Project& project,
                                  const std::string& agent_id) {
  Outcome<Json> answer =
      ports.call("store.read_context", {{"project", project.json}, {"agent_id", agent_id}});
  if (!answer.ok()) return answer.failure();
  const Json content = answer.value().value("content", Json());
  if (!content.is_string()) {
    return Failure::with_code("BAD_PORT_ANSWER", "store.read_context gave no content");
  }
  return content.get<std::string>();
}

Outcome<Done> save_context(Ports& ports, const Project& project, const std::string& agent_id,
                           const std::string& content) {
  Outcome<Json> answer =
      ports.call("store.write_context",
                 {{"project", project.json}, {"agent_id", agent_id}, {"content", content}});
  if (!answer.ok()) return answer.failure();
  return Done{};
}

}  // namespace touchstone::agent_lifecycle
