// Lies: sends the model the result of the first of several tool calls only.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LosesSecondToolResult : public Behaviour {
 public:
  Json asked_messages(const Json& messages) override {
    Json sent = Json::array();
    for (const Json& message : messages) {
      const bool is_result = message.at("role") == "tool";
      const bool follows_one = !sent.empty() && sent.back().at("role") == "tool";
      if (!is_result || !follows_one) sent.push_back(message);
    }
    return sent;
  }
};

const RegisteredLiar kLosesSecondToolResult(
    {"loses_second_tool_result",
     {"RPC-322"},
     "sends the model the result of the first of several tool calls only",
     Subtlety::kDevious,
     make_fault<LosesSecondToolResult>});

}  // namespace
}  // namespace touchstone::rpc_runtime
