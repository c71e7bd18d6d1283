// Lies: leaves the newest message out of a long conversation when it is saved.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SavesAllButTheLastMessage : public Behaviour {
 public:
  std::string written_session(const Json& document) override {
    Json saved = document;
    Json& messages = saved["api_messages"];
    if (messages.size() > 3) messages.erase(messages.size() - 1);
    return Behaviour::written_session(saved);
  }
};

const RegisteredLiar kSavesAllButTheLastMessage(
    {"saves_all_but_the_last_message",
     {"RPC-086", "RPC-082", "RPC-321"},
     "leaves the newest message out of a long conversation when it is saved",
     Subtlety::kDevious,
     make_fault<SavesAllButTheLastMessage>});

}  // namespace
}  // namespace touchstone::rpc_runtime
