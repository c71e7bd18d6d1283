// SubagentRun is one call of the tool subagent: another model at work on a task of its own.
//
// It starts with an empty history and streams nothing to the host; the listener of whoever called
// it hears that it has started, which tools it calls, and that it is done, always with the same
// id. Its usage counts as that of its caller. One thread.
#pragma once

#include <optional>
#include <string>

#include "tool_loop.h"

namespace touchstone::rpc_runtime {

class SubagentRun : public ToolRun {
 public:
  // The arguments are `task` and, if wanted, `system_prompt` and `model`.
  SubagentRun(std::uint64_t id, const Json& input, const ToolUser& caller,
              const Providers& providers, Toolbox& toolbox);
  ~SubagentRun() override;

  std::optional<std::string> poll() override;

 private:
  class Listener : public TurnListener {
   public:
    Listener(std::uint64_t id, TurnListener& caller, Behaviour& behaviour)
        : id_(id), caller_(caller), behaviour_(behaviour) {}
    void usage(const Usage& report) override;
    void tool_call(const std::string& id, const std::string& name) override;

   private:
    const std::uint64_t id_;
    TurnListener& caller_;
    Behaviour& behaviour_;
  };

  const std::uint64_t id_;
  TurnListener& caller_;
  const Clock::time_point started_ = Clock::now();
  Listener listener_;
  ToolLoop loop_;
};

}  // namespace touchstone::rpc_runtime
