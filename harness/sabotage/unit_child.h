// UnitChild is the unit as a child of the proxy: its pipes, its signals and its end.
//
// One thread. Linux only, as the rest of the harness.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "process/descriptor.h"
#include "sabotage/proxy.h"

namespace touchstone::sabotage {

class UnitChild {
 public:
  // Blocks the signals that are passed on: from now they come through signals().
  static base::Result<UnitChild> start(const std::string& executable,
                                       const std::vector<std::string>& argv);

  process::Descriptor& input() { return input_; }    // we write
  process::Descriptor& output() { return output_; }  // we read
  int signals() const { return signals_.get(); }

  // Reads one signal: passes it on, or, when the unit has ended, says how.
  std::optional<UnitEnd> take_signal();

 private:
  UnitChild() = default;
  pid_t pid_ = -1;
  process::Descriptor input_;
  process::Descriptor output_;
  process::Descriptor signals_;
};

}  // namespace touchstone::sabotage
