// Lies: ends the second subagent under the next one's id, so a host shows it as running for
// ever.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class MiscountsSecondSubagent : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    if (string_or(frame, "type", "") != "subagent_done" || frame.at("subagent_id") != 2) {
      return {frame};
    }
    Json miscounted = frame;
    miscounted["subagent_id"] = 3;
    return {miscounted};
  }
};

const RegisteredLiar kMiscountsSecondSubagent(
    {"miscounts_second_subagent",
     {"RPC-142"},
     "ends the second subagent under the next one's id, so a host shows it as running for ever",
     Subtlety::kDevious,
     make_fault<MiscountsSecondSubagent>});

}  // namespace
}  // namespace touchstone::rpc_runtime
