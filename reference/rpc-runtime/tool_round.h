// ToolRound runs the tool calls of one answer, all at the same time.
//
// The listener hears each result as it comes; the results together, in the order of the calls,
// are what the model is told next. A tool that does not exist, or that fails, has a result too.
// Throwing the round away ends what still runs. One thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "toolbox.h"

namespace touchstone::rpc_runtime {

class ToolRound {
 public:
  ToolRound(Toolbox& toolbox, const std::vector<ToolCall>& calls, const ToolUser& user);

  // The content of the message with all results; nothing while a tool still runs.
  std::optional<Fallible<Json>> poll();

 private:
  struct Run {
    std::string id;
    std::unique_ptr<ToolRun> tool;  // none: its result is known
    std::string result;
  };

  void poll_tools();

  const ToolUser user_;
  Behaviour& behaviour_;
  std::vector<Run> runs_;
  std::string broken_;  // only a lying runtime's turn ends because of a tool
};

}  // namespace touchstone::rpc_runtime
