// A session with two servers is refused.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"
#include "sidecar/protocol.h"

namespace touchstone::sidecar {
namespace {

class OpensWithOneServerAtMost : public Behaviour {
 public:
  const char* refuses(const Request& request) override {
    const bool many = request.type == "create_session" && request.payload["mcp_servers"].size() > 1;
    return many ? "unsupported" : nullptr;
  }
};

const RegisterLiar kOpensWithOneServerAtMost({"opens-with-one-server-at-most",
                                              {"ACP-310"},
                                              "a user with two servers gets no session",
                                              true,
                                              make_fault<OpensWithOneServerAtMost>});

}  // namespace
}  // namespace touchstone::sidecar
