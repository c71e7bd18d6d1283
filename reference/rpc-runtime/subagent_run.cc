#include "subagent_run.h"

#include <utility>

#include "behaviour.h"
#include "session.h"

namespace touchstone::rpc_runtime {
namespace {

ToolLoop::Task task_of(const Json& input, const std::string& callers_model,
                       TurnListener& listener) {
  ToolLoop::Task task;
  task.messages = Json::array({{{"role", "user"}, {"content", member_or_null(input, "task")}}});
  const Json system_prompt = member_or_null(input, "system_prompt");
  if (system_prompt.is_string()) task.system_prompt = system_prompt.get<std::string>();
  task.user = {string_or(input, "model", callers_model), AgentRank::kSubagent, &listener};
  return task;
}

}  // namespace

void SubagentRun::Listener::usage(const Usage& report) {
  if (behaviour_.counts_usage_of_subagents()) caller_.usage(report);
}

void SubagentRun::Listener::tool_call(const std::string&, const std::string& name) {
  caller_.subagent_busy({id_, "calls the tool " + name});
}

SubagentRun::SubagentRun(std::uint64_t id, const Json& input, const ToolUser& caller,
                         const Providers& providers, Toolbox& toolbox)
    : id_(id),
      caller_(*caller.listener),
      listener_(id, caller_, toolbox.behaviour()),
      loop_(providers, toolbox, task_of(input, caller.model, listener_)) {
  caller_.subagent_started({id_, string_or(input, "task", "")});
}

SubagentRun::~SubagentRun() { loop_.cancel(); }

std::optional<std::string> SubagentRun::poll() {
  const auto outcome = loop_.poll();
  if (!outcome) return std::nullopt;
  const std::string result = !*outcome ? tool_error("the subagent failed: " + outcome->why())
                             : !(*outcome)->ended
                                 ? tool_error("the subagent's answer has no end")
                                 : text_of(member_or_null((*outcome)->messages.back(), "content"));
  const std::chrono::duration<double> duration = Clock::now() - started_;
  caller_.subagent_done({id_, result, duration.count()});
  return result;
}

}  // namespace touchstone::rpc_runtime
