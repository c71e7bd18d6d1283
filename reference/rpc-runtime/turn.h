// Turn is one prompt on its way: hooks before, the model and its tools, hooks after.
//
// Its listener hears what happens, and otherwise it only has a state: the owner calls poll() after
// every turn of the event loop until outcome() is there. History, saving and the closing frames are
// the owner's. After cancel() the turn must be thrown away. One thread.
#pragma once

#include <optional>
#include <string>

#include "extensions.h"
#include "hook_run.h"
#include "tool_loop.h"

namespace touchstone::rpc_runtime {

class Turn {
 public:
  // `user_text` is the message as the hooks see it.
  Turn(Extensions& extensions, const Providers& providers, Toolbox& toolbox, ToolLoop::Task task,
       const std::string& user_text);

  void poll();
  const std::optional<Fallible<ToolLoop::Outcome>>& outcome() const { return outcome_; }
  void cancel();

 private:
  enum class Phase { kBefore, kModel, kAfter, kDone };

  void take(Fallible<ToolLoop::Outcome> outcome);

  Extensions& extensions_;
  Phase phase_ = Phase::kBefore;
  std::optional<HookRun> hooks_;
  ToolLoop loop_;
  std::optional<Fallible<ToolLoop::Outcome>> known_;    // hooks are still running
  std::optional<Fallible<ToolLoop::Outcome>> outcome_;  // the turn is over
};

}  // namespace touchstone::rpc_runtime
