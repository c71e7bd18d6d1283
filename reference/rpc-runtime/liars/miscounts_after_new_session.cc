// Lies: goes on counting from one after a session with messages was replaced.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class MiscountsAfterNewSession : public Behaviour {
 public:
  void session_replaced(std::size_t messages) override { left_over_ = messages > 0 ? 1 : 0; }
  std::size_t message_count(std::size_t count) override { return count + left_over_; }

 private:
  std::size_t left_over_ = 0;
};

const RegisteredLiar kMiscountsAfterNewSession(
    {"miscounts_after_new_session",
     {"RPC-036"},
     "goes on counting from one after a session with messages was replaced",
     Subtlety::kDevious,
     make_fault<MiscountsAfterNewSession>});

}  // namespace
}  // namespace touchstone::rpc_runtime
