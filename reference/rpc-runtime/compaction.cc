#include "compaction.h"

#include <utility>

#include "choices.h"
#include "session.h"

namespace touchstone::rpc_runtime {
namespace {
constexpr const char* kInstruction =
    "Sum up the conversation so far, so that it can be continued from the summary alone.";
}

Compaction::Compaction(const Providers& providers, const std::optional<std::string>& model,
                       const Json& messages) {
  if (messages.empty()) {
    refused_ = "there is nothing to compact";
    return;
  }
  ProviderRequest request;
  request.model = model.value_or(kDefaultModel);
  request.messages = messages;
  request.messages.push_back({{"role", "user"}, {"content", kInstruction}});
  request.tools = Json::array();
  request.listener = &nobody_;
  auto call = providers.open(std::move(request));
  if (call) {
    call_ = std::move(*call);
  } else {
    refused_ = call.why();
  }
}

std::optional<Fallible<std::string>> Compaction::poll() {
  if (!call_) return Fallible<std::string>(Failure{refused_});
  const auto reply = call_->poll();
  if (!reply) return std::nullopt;
  if (!*reply) return Fallible<std::string>(Failure{reply->why()});
  if (!(*reply)->ended) return Fallible<std::string>(Failure{"the summary has no end"});
  const std::string summary = text_of((*reply)->content);
  if (summary.empty()) return Fallible<std::string>(Failure{"the summary is empty"});
  return Fallible<std::string>(summary);
}

}  // namespace touchstone::rpc_runtime
