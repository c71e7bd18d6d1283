// Turn is one prompt on its way: hooks before, the provider, hooks after.
//
// It streams text as it comes and otherwise only has a state: the owner calls poll() after every
// turn of the event loop until outcome() is there. History, saving and the closing frames are
// the owner's. After cancel() the turn must be thrown away. One thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extensions.h"
#include "hook_run.h"
#include "provider.h"

namespace touchstone::rpc_runtime {

class Turn {
 public:
  // `user_text` is the message as the hooks see it.
  Turn(Extensions& extensions, ProviderRequest request, std::string user_text);

  void poll();
  const std::optional<Fallible<ProviderReply>>& outcome() const { return outcome_; }
  void cancel();

 private:
  enum class Phase { kBefore, kProvider, kAfter, kDone };

  void take_reply(Fallible<ProviderReply> reply);

  Extensions& extensions_;
  Phase phase_ = Phase::kBefore;
  std::optional<HookRun> hooks_;
  std::unique_ptr<ProviderCall> call_;
  std::optional<Fallible<ProviderReply>> reply_;    // known, hooks still running
  std::optional<Fallible<ProviderReply>> outcome_;  // the turn is over
};

}  // namespace touchstone::rpc_runtime
