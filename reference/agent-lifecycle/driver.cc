#include "agent-lifecycle/driver.h"

#include <unistd.h>

#include <csignal>
#include <map>

#include "agent-lifecycle/launch_agent.h"
#include "agent-lifecycle/manage_agents.h"
#include "agent-lifecycle/rpc_channel.h"

namespace touchstone::agent_lifecycle {
namespace {

constexpr int kMethodNotFound = -32601;

Outcome<Json> hello(const Json&, Ports&, Behaviour&) {
  return Json{{"driver", "touchstone-agent-lifecycle"},
              {"protocol", 1},
              {"components", Json::array({"agents"})}};
}

using UseCase = Outcome<Json> (*)(const Json& params, Ports& ports, Behaviour& behaviour);

const std::map<std::string, UseCase>& use_cases() {
  static const std::map<std::string, UseCase> kUseCases = {
      {"driver.hello", hello},
      {"agents.create", create_agent},
      {"agents.list", list_agents},
      {"agents.read_context", read_context},
      {"agents.update_context", update_context},
      {"agents.delete", delete_agent},
      {"agents.launch", launch_agent},
  };
  return kUseCases;
}

}  // namespace

Outcome<Json> serve_call(const std::string& method, const Json& params, Ports& ports,
                         Behaviour& behaviour) {
  const auto found = use_cases().find(method);
  if (found == use_cases().end()) {
    return Failure{kMethodNotFound, "unknown method " + method, nullptr};
  }
  if (!params.is_object()) return Failure::bad_params("params must be an object");
  return found->second(params, ports, behaviour);
}

int run_driver(Behaviour& behaviour) {
  std::signal(SIGPIPE, SIG_IGN);
  RpcChannel channel(STDIN_FILENO, STDOUT_FILENO);
  while (const std::optional<RpcRequest> request = channel.next_request()) {
    channel.answer(*request, serve_call(request->method, request->params, channel, behaviour));
  }
  return 0;
}

}  // namespace touchstone::agent_lifecycle
