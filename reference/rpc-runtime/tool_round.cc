#include "tool_round.h"

#include <algorithm>
#include <utility>

#include "behaviour.h"

namespace touchstone::rpc_runtime {

ToolRound::ToolRound(Toolbox& toolbox, const std::vector<ToolCall>& calls, const ToolUser& user)
    : user_(user), behaviour_(toolbox.behaviour()) {
  for (const ToolCall& call : calls) {
    auto tool = toolbox.start(call, user);
    const bool unknown = tool == nullptr;
    const bool unusable = !call.input.is_object();
    if ((unknown && behaviour_.fails_on_unknown_tool()) ||
        (unusable && behaviour_.fails_on_unusable_arguments(calls.size()))) {
      broken_ = "tool '" + call.name + "' cannot be called";
    }
    if (unknown) {
      tool = std::make_unique<FinishedRun>(tool_error("there is no tool '" + call.name + "'"));
    }
    runs_.push_back({call.id, std::move(tool), ""});
  }
}

std::optional<Fallible<Json>> ToolRound::poll() {
  if (!broken_.empty()) return Fallible<Json>(Failure{broken_});
  poll_tools();
  Json results = Json::array();
  for (const Run& run : runs_) {
    if (run.tool) return std::nullopt;
    results.push_back({{"type", "tool_result"}, {"tool_use_id", run.id}, {"content", run.result}});
  }
  return results;
}

void ToolRound::poll_tools() {
  const bool held = behaviour_.holds_results_until_all();
  std::size_t left = 0;
  for (Run& run : runs_) {
    const auto result = run.tool ? run.tool->poll() : std::nullopt;
    if (result) {
      run.result = *result;
      run.tool.reset();
      if (!held) user_.listener->tool_result(run.id, run.result);
    }
    if (run.tool) ++left;
  }
  if (!held || left > 0) return;
  for (const Run& run : runs_) user_.listener->tool_result(run.id, run.result);
}

}  // namespace touchstone::rpc_runtime
