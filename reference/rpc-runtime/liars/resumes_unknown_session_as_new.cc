// Lies: starts a fresh session when the one to continue does not exist.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ResumesUnknownSessionAsNew : public Behaviour {
 public:
  bool resumes_unknown_session_as_new() override { return true; }
};

const RegisteredLiar kResumesUnknownSessionAsNew(
    {"resumes_unknown_session_as_new",
     {"RPC-088", "RPC-089", "RPC-333", "RPC-106"},
     "starts a fresh session when the one to continue does not exist",
     Subtlety::kPlain,
     make_fault<ResumesUnknownSessionAsNew>});

}  // namespace
}  // namespace touchstone::rpc_runtime
