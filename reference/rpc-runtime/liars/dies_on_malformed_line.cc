// Lies: exits with code 1 after a line that is not JSON, so one bad byte costs the host its
// session.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class DiesOnMalformedLine : public Behaviour {
 public:
  bool survives_malformed_line() override { return false; }
};

const RegisteredLiar kDiesOnMalformedLine(
    {"dies_on_malformed_line",
     {"RPC-012", "RPC-080", "RPC-119", "RPC-127", "RPC-128"},
     "exits with code 1 after a line that is not JSON, so one bad byte costs the host its session",
     Subtlety::kPlain,
     make_fault<DiesOnMalformedLine>});

}  // namespace
}  // namespace touchstone::rpc_runtime
