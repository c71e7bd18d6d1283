// BashRun is one call of the tool bash: a shell that runs a command in the working folder.
//
// What it prints, on both streams, is its result. When the shell has ended, when it takes longer
// than its timeout, or when this object goes, everything in its process group is killed.
// One thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "child_process.h"
#include "tool.h"

namespace touchstone::rpc_runtime {

class BashRun : public ToolRun {
 public:
  // The arguments are `command` and, in seconds, `timeout`.
  static std::unique_ptr<ToolRun> start(const Json& input, EventLoop& loop, Behaviour& behaviour);

  BashRun(EventLoop& loop, ChildProcess shell, milliseconds limit, Behaviour& behaviour);
  ~BashRun() override;

  std::optional<std::string> poll() override;

 private:
  void read_some();
  void read_rest();
  std::string result() const;

  EventLoop& loop_;
  Behaviour& behaviour_;
  ChildProcess shell_;
  std::string output_;
  bool output_ended_ = false;
  bool exited_ = false;
  bool timed_out_ = false;
  std::vector<EventLoop::Id> watches_;
  EventLoop::Id timeout_ = 0;
};

}  // namespace touchstone::rpc_runtime
