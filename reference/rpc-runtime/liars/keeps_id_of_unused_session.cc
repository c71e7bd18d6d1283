// Lies: gives a new session the id of the old one when nothing was said in it, so a host holds
// two windows on one file.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class KeepsIdOfUnusedSession : public Behaviour {
 public:
  bool renews_id(std::size_t messages) override { return messages > 0; }
};

const RegisteredLiar kKeepsIdOfUnusedSession(
    {"keeps_id_of_unused_session",
     {"RPC-035", "RPC-036"},
     "gives a new session the id of the old one when nothing was said in it, so a host holds two "
     "windows on one file",
     Subtlety::kDevious,
     make_fault<KeepsIdOfUnusedSession>});

}  // namespace
}  // namespace touchstone::rpc_runtime
