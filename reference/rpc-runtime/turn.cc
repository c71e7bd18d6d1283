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

Turn::Turn(Extensions& extensions, ProviderRequest request, std::string user_text)
    : extensions_(extensions) {
  auto call = open_provider_call(extensions_, std::move(request));
  if (!call) {
    outcome_ = Failure{call.why()};
    phase_ = Phase::kDone;
    return;
  }
  call_ = std::move(*call);
  hooks_.emplace("before_message", extensions_.with_hook("before_message"), user_text, nullptr);
}

void Turn::poll() {
  if (phase_ == Phase::kBefore && hooks_->poll()) phase_ = Phase::kProvider;
  if (phase_ == Phase::kProvider) {
    if (auto reply = call_->poll()) take_reply(std::move(*reply));
  }
  if (phase_ == Phase::kAfter && hooks_->poll()) {
    phase_ = Phase::kDone;
    outcome_ = std::move(reply_);
  }
}

void Turn::take_reply(Fallible<ProviderReply> reply) {
  if (!reply) {
    phase_ = Phase::kDone;
    outcome_ = std::move(reply);
    return;
  }
  phase_ = Phase::kAfter;
  hooks_.emplace("on_message_complete", extensions_.with_hook("on_message_complete"),
                 text_of(reply->content), describe(reply->content));
  reply_ = std::move(reply);
}

void Turn::cancel() {
  if (phase_ == Phase::kBefore || phase_ == Phase::kAfter) hooks_->cancel();
  if (phase_ == Phase::kProvider) call_->cancel();
}

}  // namespace touchstone::rpc_runtime
