#include "session-client/agent_launch.h"

#include "session-client/agent_packages.h"
#include "session-client/agent_types.h"
#include "session-client/guest_files.h"

namespace touchstone::session_client {
namespace {

const char kInstructions[] = "/etc/agentos/instructions.md";
const char kAdditional[] = "/tmp/agentos-additional-instructions.md";

struct Options {
  std::string additional;
  bool skips_base = false;
};

// Base text, additional text and a rule line, joined by blank lines; empty for nothing to say.
std::string instructions(Client& client, const Options& options) {
  const Behaviour& behaviour = client.behaviour();
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "\n\n") + part; };
  if (!options.skips_base) add(GuestFiles(client).read_file(kInstructions));
  const bool has_more =
      !options.additional.empty() && !(options.skips_base && behaviour.skips_additional_too);
  if (has_more) add(options.additional);
  if (!text.empty() && !behaviour.draws_no_rule) add("---");
  return text;
}

// What `options` of create_session says, with the types that it must have.
Options read_options(const Json& options) {
  Options read;
  const Json& additional = member(options, "additional_instructions");
  if (additional.is_string()) read.additional = additional.get<std::string>();
  read.skips_base = member(options, "skip_os_instructions") == true;
  return read;
}

void add_context_paths(Client& client, const Options& options, Json& environment) {
  Json paths = Json::array();
  if (!options.skips_base) paths = default_context_paths();
  if (!options.additional.empty()) {
    GuestFiles(client).write_file(kAdditional, {{"text", options.additional}});
    paths.insert(client.behaviour().puts_additional_first ? paths.begin() : paths.end(),
                 kAdditional);
  }
  if (!paths.empty()) environment["OPENCODE_CONTEXTPATHS"] = paths.dump();
}

Json mcp_servers(const Json& options, const Behaviour& behaviour) {
  Json servers = Json::array();
  for (Json server : member(options, "mcp_servers")) {
    for (const char* collection : {"args", "env", "headers"}) {
      const bool is_empty = server.contains(collection) && server[collection].empty();
      if (is_empty && !behaviour.sends_empty_collections) server.erase(collection);
    }
    servers.push_back(server);
  }
  return servers;
}

}  // namespace

Json launch_request(Client& client, const std::string& type, const Json& options) {
  const AgentType* agent = find_agent_type(type);
  const Behaviour& behaviour = client.behaviour();
  if (agent == nullptr && !behaviour.asks_for_any_agent) {
    throw sidecar_failure("Unknown agent type: " + type);
  }
  if (agent == nullptr) agent = &agent_types().front();
  const std::string adapter =
      program_of(client.module_folder(), agent->adapter_package, "", behaviour);

  const Options wanted = read_options(options);
  Json environment = agent->environment.empty() ? Json::object() : Json(agent->environment);
  Json args = Json::array();
  if (agent->instruction_flag.empty()) {
    add_context_paths(client, wanted, environment);
  } else if (const std::string text = instructions(client, wanted); !text.empty()) {
    args = {agent->instruction_flag, text};
  }
  for (const auto& [name, value] : member(options, "env").items()) {
    if (behaviour.lets_defaults_win && environment.contains(name)) continue;
    environment[name] = value;
  }
  const bool is_pi = type == "pi" || type == "pi-cli";
  if (is_pi && (!environment.contains("PI_ACP_PI_COMMAND") || behaviour.overwrites_pi_command)) {
    try {
      environment["PI_ACP_PI_COMMAND"] =
          program_of(client.module_folder(), agent->agent_package, "pi", behaviour);
    } catch (const Failure&) {
      // then the adapter finds a pi of its own, or none
    }
  }
  const Json& cwd = member(options, "cwd");
  return {{"type", "create_session"},
          {"agent_type", type},
          {"runtime", "java_script"},
          {"adapter_entrypoint", adapter},
          {"args", args},
          {"env", environment},
          {"cwd", cwd.is_string() ? cwd : Json(behaviour.starts_in_root ? "/" : "/home/user")},
          {"mcp_servers", mcp_servers(options, behaviour)},
          {"protocol_version", 1},
          {"client_capabilities",
           {{"fs", {{"readTextFile", true}, {"writeTextFile", true}}}, {"terminal", true}}}};
}

Json list_agents(const Client& client) {
  Json agents = Json::array();
  for (const AgentType& type : agent_types()) {
    bool is_installed = true;
    try {
      (void)program_of(client.module_folder(), type.adapter_package, "", client.behaviour());
    } catch (const Failure&) {
      is_installed = false;
    }
    agents.push_back({{"id", type.id},
                      {"acpAdapter", type.adapter_package},
                      {"agentPackage", type.agent_package},
                      {"installed", is_installed || client.behaviour().finds_all_installed}});
  }
  return {{"agents", agents}};
}

}  // namespace touchstone::session_client
