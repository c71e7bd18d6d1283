#include "tool_loop.h"

#include <utility>

#include "choices.h"

namespace touchstone::rpc_runtime {

ToolLoop::ToolLoop(const Providers& providers, Toolbox& toolbox, Task task)
    : providers_(providers), toolbox_(toolbox), task_(std::move(task)) {
  outcome_.messages = Json::array();
  ask();
}

void ToolLoop::ask() {
  if (++questions_ > kToolRoundLimit) {
    refusal_ = "the model goes on calling tools without an end";
    return;
  }
  auto call = providers_.open({task_.user.model, task_.messages, task_.system_prompt,
                               Toolbox::descriptions(task_.user.rank), task_.user.listener});
  if (call) {
    call_ = std::move(*call);
  } else {
    refusal_ = call.why();
  }
}

std::optional<Fallible<ToolLoop::Outcome>> ToolLoop::poll() {
  if (round_) {
    const auto results = round_->poll();
    if (!results) return std::nullopt;
    if (!*results) return Fallible<Outcome>(Failure{results->why()});
    round_.reset();
    add("user", **results);
    ask();
  }
  if (!refusal_.empty()) return Fallible<Outcome>(Failure{refusal_});
  const auto reply = call_->poll();
  if (!reply) return std::nullopt;
  call_.reset();
  if (!*reply) return Fallible<Outcome>(Failure{reply->why()});
  return take(**reply);
}

std::optional<Fallible<ToolLoop::Outcome>> ToolLoop::take(const ProviderReply& reply) {
  add("assistant", reply.content);
  outcome_.ended = reply.ended;
  if (!reply.ended || reply.calls.empty()) return outcome_;
  round_ = std::make_unique<ToolRound>(toolbox_, reply.calls, task_.user);
  return poll();  // some tools have their results at once
}

void ToolLoop::add(const char* role, const Json& content) {
  const Json message = {{"role", role}, {"content", content}};
  task_.messages.push_back(message);
  outcome_.messages.push_back(message);
}

void ToolLoop::cancel() {
  if (call_) call_->cancel();
  round_.reset();
}

}  // namespace touchstone::rpc_runtime
