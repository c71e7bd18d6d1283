// Extensions is the set of all extensions of this process, loaded side by side.
//
// A bad manifest or an extension that fails to load is logged and does not disturb the others.
// The owner calls pump() after every turn of the event loop. One thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "extension.h"

namespace touchstone::rpc_runtime {

struct Settings;

class Extensions {
 public:
  Extensions(EventLoop& loop, std::function<bool()> paused, Behaviour& behaviour);

  // Starts every extension that discovery finds.
  void start(const Settings& settings);
  void pump();

  // Every extension has been loaded or has failed to.
  bool settled() const;

  // The extension of a plugin, in whatever state, or null.
  Extension* find(const std::string& plugin) const;

  // Loaded extensions whose manifest registers the hook, sorted by name.
  std::vector<Extension*> with_hook(const std::string& hook) const;

  // Tools of all loaded extensions, as tools_list shows them.
  Json tools() const;

  void stop();
  bool stopped() const;

 private:
  EventLoop& loop_;
  const std::function<bool()> paused_;
  Behaviour& behaviour_;
  std::vector<std::unique_ptr<Extension>> extensions_;
};

}  // namespace touchstone::rpc_runtime
