// Lies: refuses a line of exactly the limit, so a host that fills it loses a prompt.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesFullLine : public Behaviour {
 public:
  std::size_t line_limit() override { return kLineLimit - 1; }
};

const RegisteredLiar kRefusesFullLine(
    {"refuses_full_line",
     {"RPC-016"},
     "refuses a line of exactly the limit, so a host that fills it loses a prompt",
     Subtlety::kPlain,
     make_fault<RefusesFullLine>});

}  // namespace
}  // namespace touchstone::rpc_runtime
