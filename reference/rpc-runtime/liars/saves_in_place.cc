// Lies: writes into the session file itself, so a crash while saving loses the conversation.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SavesInPlace : public Behaviour {
 public:
  bool saves_in_place() override { return true; }
};

const RegisteredLiar kSavesInPlace(
    {"saves_in_place",
     {"RPC-091"},
     "writes into the session file itself, so a crash while saving loses the conversation",
     Subtlety::kDevious,
     make_fault<SavesInPlace>});

}  // namespace
}  // namespace touchstone::rpc_runtime
