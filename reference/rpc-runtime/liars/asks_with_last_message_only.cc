// Lies: sends the model only the newest message, so it has forgotten the conversation.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AsksWithLastMessageOnly : public Behaviour {
 public:
  Json asked_messages(const Json& messages) override {
    return messages.back().at("role") == "user" ? Json::array({messages.back()}) : messages;
  }
};

const RegisteredLiar kAsksWithLastMessageOnly(
    {"asks_with_last_message_only",
     {"RPC-321"},
     "sends the model only the newest message, so it has forgotten the conversation",
     Subtlety::kPlain,
     make_fault<AsksWithLastMessageOnly>});

}  // namespace
}  // namespace touchstone::rpc_runtime
