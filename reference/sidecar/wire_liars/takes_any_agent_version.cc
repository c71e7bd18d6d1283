// The agent's protocol version is not looked at.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesAnyAgentVersion : public Behaviour {
 public:
  bool checks_version() override { return false; }
};

const RegisterLiar kTakesAnyAgentVersion(
    {"takes-any-agent-version",
     {"ACP-037"},
     "a session starts with an agent that means something else",
     false,
     make_fault<TakesAnyAgentVersion>});

}  // namespace
}  // namespace touchstone::sidecar
