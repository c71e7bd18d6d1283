// Lies: leaves the question of a failed turn out of the next request, so the model does not know
// what is meant.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AsksWithoutFailedQuestion : public Behaviour {
 public:
  Json asked_messages(const Json& messages) override {
    Json sent = Json::array();
    for (const Json& message : messages) {
      const bool again =
          !sent.empty() && sent.back().at("role") == "user" && message.at("role") == "user";
      if (again) sent.erase(sent.size() - 1);
      sent.push_back(message);
    }
    return sent;
  }
};

const RegisteredLiar kAsksWithoutFailedQuestion(
    {"asks_without_failed_question",
     {"RPC-321"},
     "leaves the question of a failed turn out of the next request, so the model does not know "
     "what is meant",
     Subtlety::kDevious,
     make_fault<AsksWithoutFailedQuestion>});

}  // namespace
}  // namespace touchstone::rpc_runtime
