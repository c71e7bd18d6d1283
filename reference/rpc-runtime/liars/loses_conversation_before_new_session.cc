// Lies: does not save the old conversation before a new session when its last turn was not saved.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LosesConversationBeforeNewSession : public Behaviour {
 public:
  bool saves_before_new_session() override { return false; }
  bool saves_after_turn() override { return false; }
};

const RegisteredLiar kLosesConversationBeforeNewSession(
    {"loses_conversation_before_new_session",
     {"RPC-038"},
     "does not save the old conversation before a new session when its last turn was not saved",
     Subtlety::kPlain,
     make_fault<LosesConversationBeforeNewSession>});

}  // namespace
}  // namespace touchstone::rpc_runtime
