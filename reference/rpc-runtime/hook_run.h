// HookRun tells every extension that registered a hook that it fires, one after the other.
//
// What they answer has no effect; one that fails is skipped (Extension logs it). The owner calls
// poll() after every turn of the event loop. One thread.
#pragma once

#include <string>
#include <vector>

#include "extension.h"

namespace touchstone::rpc_runtime {

class HookRun {
 public:
  // `message` is the text that the hook is about, `data` what belongs to it, or null.
  HookRun(std::string hook, std::vector<Extension*> extensions, const std::string& message,
          const Json& data);

  // True when all have answered or failed.
  bool poll();

  void cancel();

 private:
  std::vector<Extension*> waiting_;  // the front one is being asked
  bool asked_ = false;
  Json params_;
};

}  // namespace touchstone::rpc_runtime
