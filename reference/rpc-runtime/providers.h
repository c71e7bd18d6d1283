// Providers finds who answers for a model: `local/NAME` is asked at the model server of the
// configuration, plugin:provider:model at an extension. The references must outlive it and every
// call that it opens. One thread.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "event_loop.h"
#include "extensions.h"
#include "provider.h"
#include "settings.h"

namespace touchstone::rpc_runtime {

class Providers {
 public:
  // `paused` says that the host takes no output at the moment.
  Providers(const Settings& settings, EventLoop& loop, Extensions& extensions,
            std::function<bool()> paused, Behaviour& behaviour);

  // A call for the model, or why no provider can take it.
  Fallible<std::unique_ptr<ProviderCall>> open(ProviderRequest request) const;

 private:
  const Settings& settings_;
  EventLoop& loop_;
  Extensions& extensions_;
  const std::function<bool()> paused_;
  Behaviour& behaviour_;
};

}  // namespace touchstone::rpc_runtime
