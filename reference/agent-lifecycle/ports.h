// Ports is everything outside the use cases: stores, filesystem, terminal, ids, bus, sessions.
//
// A use case asks a port and waits for its answer. A port's failure comes back as it was given and
// ends the use case; nothing else is asked after it. Implemented by the wire (rpc_channel.h) and by
// a script in tests. Not thread-safe.
#pragma once

#include <string_view>

#include "agent-lifecycle/outcome.h"

namespace touchstone::agent_lifecycle {

class Ports {
 public:
  virtual ~Ports() = default;

  virtual Outcome<Json> call(std::string_view method, const Json& params) = 0;

  // Asks without waiting; what is answered is dropped. For faults: nothing honest can do without.
  virtual void call_unheard(std::string_view method, const Json& params) {
    (void)call(method, params);
  }
};

}  // namespace touchstone::agent_lifecycle
