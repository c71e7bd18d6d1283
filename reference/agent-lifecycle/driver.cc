#include "agent-lifecycle/driver.h"

#include <unistd.h>

#include <csignal>
#include <map>

#include "agent-lifecycle/launch_agent.h"
#include "agent-lifecycle/manage_agents.h"
#include "agent-lifecycle/own_ports.h"
#include "agent-lifecycle/rpc_channel.h"

namespace touchstone::agent_lifecycle {
namespace {

constexpr int kMethodNotFound = -32601;

Outcome<Json> hello(const Json&, Ports&, Behaviour&) {
  return Json{{"driver", "touchstone-agent-lifecycle"},
              {"protocol", 1},
              {"components", Json::array({"agents"})},
              {"abilities", {{"own_ports", OwnPorts::on_offer()}}}};
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

// The ports as the use cases see them: each call is a decision of the behaviour.
class AskedPorts : public Ports {
 public:
  AskedPorts(Ports& ports, Behaviour& behaviour) : ports_(ports), behaviour_(behaviour) {}

  Outcome<Json> call(std::string_view method, const Json& params) override {
    return behaviour_.ask(ports_, std::string(method), params);
  }

 private:
  Ports& ports_;
  Behaviour& behaviour_;
};

}  // namespace

Outcome<Json> Behaviour::use_case(const std::string& method, const Json& params, Ports& ports) {
  return serve_call(method, params, ports, *this);
}

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
  Terminals terminals;
  RpcChannel channel(STDIN_FILENO, STDOUT_FILENO, &terminals);
  OwnPorts own(channel, terminals, behaviour);
  AskedPorts ports(own, behaviour);
  while (const std::optional<RpcRequest> request = channel.next_request()) {
    const bool is_own = request->method == "driver.own_ports" && request->params.is_object();
    const Outcome<Json> outcome = is_own
                                      ? own.take_over(request->params)
                                      : behaviour.use_case(request->method, request->params, ports);
    for (int i = behaviour.answers(request->method); i > 0; --i) channel.answer(*request, outcome);
  }
  if (!behaviour.ends_programs()) terminals.forget();
  return behaviour.exit_code();
}

}  // namespace touchstone::agent_lifecycle
