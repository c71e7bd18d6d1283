// Lies: writes id null into errors that have none, which a host with string ids cannot read.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class WritesNullErrorId : public Behaviour {
 public:
  bool writes_null_error_id() override { return true; }
};

const RegisteredLiar kWritesNullErrorId(
    {"writes_null_error_id",
     {"RPC-020"},
     "writes id null into errors that have none, which a host with string ids cannot read",
     Subtlety::kPlain,
     make_fault<WritesNullErrorId>});

}  // namespace
}  // namespace touchstone::rpc_runtime
