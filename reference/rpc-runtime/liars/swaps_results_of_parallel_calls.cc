// Lies: shows the result of one of two parallel calls under the id of the other.
#include <algorithm>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SwapsResultsOfParallelCalls : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    const std::string id = string_or(event, "tool_id", "");
    if (type == "toolcall_start") open_.push_back(id);
    if (type != "toolcall_result") return {frame};
    const auto other =
        std::find_if(open_.begin(), open_.end(), [&](const std::string& one) { return one != id; });
    Json shown = frame;
    if (other != open_.end()) shown["event"]["tool_id"] = *other;
    std::erase(open_, string_or(shown["event"], "tool_id", ""));
    return {shown};
  }

 private:
  std::vector<std::string> open_;
};

const RegisteredLiar kSwapsResultsOfParallelCalls(
    {"swaps_results_of_parallel_calls",
     {"RPC-140", "RPC-073"},
     "shows the result of one of two parallel calls under the id of the other",
     Subtlety::kDevious,
     make_fault<SwapsResultsOfParallelCalls>});

}  // namespace
}  // namespace touchstone::rpc_runtime
