// Lies: takes the last of two ids, so the answer goes to whoever wrote last.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AcceptsRepeatedMembers : public Behaviour {
 public:
  bool refuses_repeated_members() override { return false; }
};

const RegisteredLiar kAcceptsRepeatedMembers(
    {"accepts_repeated_members",
     {"RPC-126", "RPC-048"},
     "takes the last of two ids, so the answer goes to whoever wrote last",
     Subtlety::kDevious,
     make_fault<AcceptsRepeatedMembers>});

}  // namespace
}  // namespace touchstone::rpc_runtime
