// ToolLoop is a model at work on one task: it is asked, the tools that its answer calls are run,
// and it is asked again with their results, until an answer calls none.
//
// The owner calls poll() after every turn of the event loop until there is an outcome. Throwing
// the loop away, after cancel(), ends the question or the tools. One thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "providers.h"
#include "tool_round.h"
#include "toolbox.h"

namespace touchstone::rpc_runtime {

class ToolLoop {
 public:
  struct Task {
    Json messages;
    std::optional<std::string> system_prompt;
    ToolUser user;
  };

  struct Outcome {
    Json messages;      // what the task adds to the history, never empty
    bool ended = true;  // see ProviderReply
  };

  ToolLoop(const Providers& providers, Toolbox& toolbox, Task task);

  // Why the model cannot even be asked, or empty.
  const std::string& refusal() const { return refusal_; }

  std::optional<Fallible<Outcome>> poll();
  void cancel();

 private:
  void ask();
  std::optional<Fallible<Outcome>> take(const ProviderReply& reply);
  void add(const char* role, const Json& content);

  const Providers& providers_;
  Toolbox& toolbox_;
  Task task_;
  int questions_ = 0;
  std::string refusal_;
  Outcome outcome_;
  std::unique_ptr<ProviderCall> call_;
  std::unique_ptr<ToolRound> round_;
};

}  // namespace touchstone::rpc_runtime
