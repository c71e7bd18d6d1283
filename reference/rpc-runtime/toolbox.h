// Toolbox is the set of tools that a model may call: read, write, ls, bash and subagent.
//
// It knows what they are called and want, and starts them. The references must outlive it and
// every run that it starts. One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "event_loop.h"
#include "providers.h"
#include "tool.h"
#include "turn_listener.h"

namespace touchstone::rpc_runtime {

enum class AgentRank { kAgent, kSubagent };  // a subagent starts no subagents

// On whose behalf a tool runs.
struct ToolUser {
  std::string model;
  AgentRank rank = AgentRank::kAgent;
  TurnListener* listener = nullptr;
};

class Toolbox {
 public:
  Toolbox(EventLoop& loop, const Providers& providers, Behaviour& behaviour)
      : loop_(loop), providers_(providers), behaviour_(behaviour) {}

  // Objects with name, description and input_schema.
  static Json descriptions(AgentRank rank);

  // A call of the tool; nothing when there is no such tool.
  std::unique_ptr<ToolRun> start(const ToolCall& call, const ToolUser& user);

  Behaviour& behaviour() const { return behaviour_; }

 private:
  EventLoop& loop_;
  const Providers& providers_;
  Behaviour& behaviour_;
  std::uint64_t subagents_ = 0;  // started so far in this process
};

}  // namespace touchstone::rpc_runtime
