// Lies: continues a session from its last answer on, so the model has forgotten what the user
// asked.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ContinuesFromLastAnswer : public Behaviour {
 public:
  Json restored_messages(const Json& messages) override {
    Json kept = Json::array();
    for (const Json& message : messages) {
      if (string_or(message, "role", "") == "assistant") kept = Json::array();
      kept.push_back(message);
    }
    return kept;
  }
};

const RegisteredLiar kContinuesFromLastAnswer(
    {"continues_from_last_answer",
     {"RPC-086", "RPC-038", "RPC-321", "RPC-331", "RPC-082"},
     "continues a session from its last answer on, so the model has forgotten what the user asked",
     Subtlety::kDevious,
     make_fault<ContinuesFromLastAnswer>});

}  // namespace
}  // namespace touchstone::rpc_runtime
