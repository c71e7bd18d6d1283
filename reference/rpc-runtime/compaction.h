// Compaction asks the compaction model to sum up a conversation.
//
// Without a configured model an Anthropic one would be asked, which this runtime cannot do. What
// becomes of the summary is the owner's; the owner calls poll() until there is a result. One
// thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "providers.h"

namespace touchstone::rpc_runtime {

class Compaction {
 public:
  Compaction(const Providers& providers, const std::optional<std::string>& model,
             const Json& messages);

  // The summary, or why there is none; nothing while it is awaited.
  std::optional<Fallible<std::string>> poll();

 private:
  TurnListener nobody_;  // the summary is taken from the reply
  std::unique_ptr<ProviderCall> call_;
  std::string refused_;  // why there is no call
};

}  // namespace touchstone::rpc_runtime
