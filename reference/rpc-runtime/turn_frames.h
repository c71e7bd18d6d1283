// TurnFrames writes the frames of one turn as it goes, and keeps count. One per turn; the
// references must outlive it. One thread.
#pragma once

#include <cstddef>

#include "events.h"
#include "turn_listener.h"

namespace touchstone::rpc_runtime {

class TurnFrames : public TurnListener {
 public:
  TurnFrames(Events& events, Behaviour& behaviour) : events_(events), behaviour_(behaviour) {}

  std::size_t deltas() const { return deltas_; }       // text fragments sent so far
  const Usage& total_usage() const { return usage_; }  // of all reports so far

  void text(const std::string& delta) override;
  void usage(const Usage& report) override;
  void tool_call(const std::string& id, const std::string& name) override;
  void tool_input(const std::string& id, const std::string& fragment) override;
  void tool_result(const std::string& id, const std::string& result) override;
  void subagent_started(const SubagentNews& task) override;
  void subagent_busy(const SubagentNews& status) override;
  void subagent_done(const SubagentNews& result) override;

 private:
  Events& events_;
  Behaviour& behaviour_;
  std::size_t deltas_ = 0;
  Usage usage_;
};

}  // namespace touchstone::rpc_runtime
