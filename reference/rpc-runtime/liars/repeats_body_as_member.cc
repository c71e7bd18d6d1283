// Lies: puts the response's members into a member body as well, so hosts read them from the wrong
// place.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RepeatsBodyAsMember : public Behaviour {
 public:
  bool repeats_body_as_member() override { return true; }
};

const RegisteredLiar kRepeatsBodyAsMember(
    {"repeats_body_as_member",
     {"RPC-027"},
     "puts the response's members into a member body as well, so hosts read "
     "them from the wrong place",
     Subtlety::kPlain,
     make_fault<RepeatsBodyAsMember>});

}  // namespace
}  // namespace touchstone::rpc_runtime
