// The end of an agent is an internal error.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CallsDeadAgentsInternalErrors : public Behaviour {
 public:
  int code_of_gone_adapter(int) override { return -32603; }
};

const RegisterLiar kCallsDeadAgentsInternalErrors(
    {"calls-dead-agents-internal-errors",
     {"ACP-059"},
     "a host cannot tell a crashed agent from an error of its own",
     false,
     make_fault<CallsDeadAgentsInternalErrors>});

}  // namespace
}  // namespace touchstone::sidecar
