// A failed opening is an execution_error.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CallsFailedOpeningsExecutionErrors : public Behaviour {
 public:
  const char* code_of_failed_opening() override { return "execution_error"; }
};

const RegisterLiar kCallsFailedOpeningsExecutionErrors(
    {"calls-failed-openings-execution-errors",
     {"ACP-158"},
     "a host tries to start the agent again and again",
     false,
     make_fault<CallsFailedOpeningsExecutionErrors>});

}  // namespace
}  // namespace touchstone::sidecar
