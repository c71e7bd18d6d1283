// TurnListener hears what happens in a turn, from within the event loop, in order.
//
// This class itself is the listener that nobody reports to, as compaction and subagents need it.
#pragma once

#include <cstdint>
#include <string>

#include "usage.h"

namespace touchstone::rpc_runtime {

struct SubagentNews {
  std::uint64_t id;
  std::string text;             // what the agent is to do, is doing, or has found out
  double duration_seconds = 0;  // when it is done
};

class TurnListener {
 public:
  TurnListener() = default;
  TurnListener(const TurnListener&) = delete;
  TurnListener& operator=(const TurnListener&) = delete;
  virtual ~TurnListener() = default;

  virtual void text(const std::string& /*delta*/) {}
  virtual void usage(const Usage& /*report*/) {}

  // A model calls a tool: its name, then its arguments in fragments, then what came of it.
  virtual void tool_call(const std::string& /*id*/, const std::string& /*name*/) {}
  virtual void tool_input(const std::string& /*id*/, const std::string& /*fragment*/) {}
  virtual void tool_result(const std::string& /*id*/, const std::string& /*result*/) {}

  virtual void subagent_started(const SubagentNews& /*task*/) {}
  virtual void subagent_busy(const SubagentNews& /*status*/) {}
  virtual void subagent_done(const SubagentNews& /*result*/) {}
};

}  // namespace touchstone::rpc_runtime
