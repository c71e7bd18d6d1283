// Lies: refuses lines that end with CR LF, so a host on another platform cannot speak to it.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesCarriageReturns : public Behaviour {
 public:
  bool takes_carriage_returns() override { return false; }
};

const RegisteredLiar kRefusesCarriageReturns(
    {"refuses_carriage_returns",
     {"RPC-022", "RPC-016", "RPC-124"},
     "refuses lines that end with CR LF, so a host on another platform cannot speak to it",
     Subtlety::kPlain,
     make_fault<RefusesCarriageReturns>});

}  // namespace
}  // namespace touchstone::rpc_runtime
