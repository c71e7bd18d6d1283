// Lies: writes id null into errors that have none, which a host with string ids cannot read.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class WritesNullErrorId : public Behaviour {
 public:
  bool writes_null_error_id() override { return true; }
};

const RegisteredLiar kLiar(
    {"writes_null_error_id",
     {"RPC-017", "RPC-018", "RPC-019", "RPC-020", "RPC-119", "RPC-125", "RPC-127", "RPC-128"},
     "writes id null into errors that have none, which a host with string ids cannot read",
     Subtlety::kPlain,
     make_fault<WritesNullErrorId>});

}  // namespace
}  // namespace touchstone::rpc_runtime
