// A line that is no JSON is called an invalid request.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CallsGarbageABadRequest : public Behaviour {
 public:
  int parse_error_code(int) override { return -32600; }
};

const RegisterLiar kCallsGarbageABadRequest(
    {"calls-garbage-a-bad-request",
     {"ACP-053"},
     "an agent looks for a fault in its message where there was none",
     false,
     make_fault<CallsGarbageABadRequest>});

}  // namespace
}  // namespace touchstone::sidecar
