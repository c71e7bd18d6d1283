#include "turn.h"

#include <algorithm>
#include <utility>

#include "session.h"

namespace touchstone::rpc_runtime {
namespace {

Json describe(const Json& content) {
  const bool has_tool_use = std::any_of(content.begin(), content.end(), [](const Json& block) {
    return string_or(block, "type", "") == "tool_use";
  });
  return {{"content_block_count", content.size()}, {"has_tool_use", has_tool_use}};
}

}  // namespace

Turn::Turn(Extensions& extensions, const Providers& providers, Toolbox& toolbox,
           ToolLoop::Task task, const std::string& user_text)
    : extensions_(extensions), loop_(providers, toolbox, std::move(task)) {
  if (!loop_.refusal().empty()) {
    outcome_ = Failure{loop_.refusal()};
    phase_ = Phase::kDone;
    return;
  }
  hooks_.emplace("before_message", extensions_.with_hook("before_message"), user_text, nullptr);
}

void Turn::poll() {
  if (phase_ == Phase::kBefore && hooks_->poll()) phase_ = Phase::kModel;
  if (phase_ == Phase::kModel) {
    if (auto outcome = loop_.poll()) take(std::move(*outcome));
  }
  if (phase_ == Phase::kAfter && hooks_->poll()) {
    phase_ = Phase::kDone;
    outcome_ = std::move(known_);
  }
}

void Turn::take(Fallible<ToolLoop::Outcome> outcome) {
  if (!outcome || !outcome->ended) {
    phase_ = Phase::kDone;
    outcome_ = std::move(outcome);
    return;
  }
  phase_ = Phase::kAfter;
  const Json content = member_or_null(outcome->messages.back(), "content");
  hooks_.emplace("on_message_complete", extensions_.with_hook("on_message_complete"),
                 text_of(content), describe(content));
  known_ = std::move(outcome);
}

void Turn::cancel() {
  if (phase_ == Phase::kBefore || phase_ == Phase::kAfter) hooks_->cancel();
  if (phase_ == Phase::kModel) loop_.cancel();
}

}  // namespace touchstone::rpc_runtime
