// Lies: starts a fresh session when the file of the one to continue is damaged.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ReplacesDamagedSession : public Behaviour {
 public:
  bool resumes_damaged_as_new() override { return true; }
};

const RegisteredLiar kReplacesDamagedSession(
    {"replaces_damaged_session",
     {"RPC-333"},
     "starts a fresh session when the file of the one to continue is damaged",
     Subtlety::kDevious,
     make_fault<ReplacesDamagedSession>});

}  // namespace
}  // namespace touchstone::rpc_runtime
