// OwnPorts serves the ports fs and pty with the real thing, once the harness has asked for it by
// driver.own_ports; every other call goes on to the harness.
//
// Blocks as files do. Not thread-safe.
#pragma once

#include <set>
#include <string>

#include "agent-lifecycle/behaviour.h"
#include "agent-lifecycle/ports.h"
#include "agent-lifecycle/terminals.h"

namespace touchstone::agent_lifecycle {

class OwnPorts : public Ports {
 public:
  OwnPorts(Ports& harness, Terminals& terminals, Behaviour& behaviour)
      : harness_(harness), terminals_(terminals), behaviour_(behaviour) {}

  static Json on_offer();
  // Serves those that params.ports names from now on.
  Outcome<Json> take_over(const Json& params);

  Outcome<Json> call(std::string_view method, const Json& params) override;
  void call_unheard(std::string_view method, const Json& params) override;

 private:
  bool is_taken(std::string_view method) const {
    return taken_.contains(std::string(method.substr(0, method.find('.'))));
  }

  Ports& harness_;
  Terminals& terminals_;
  Behaviour& behaviour_;
  std::set<std::string> taken_;
};

}  // namespace touchstone::agent_lifecycle
