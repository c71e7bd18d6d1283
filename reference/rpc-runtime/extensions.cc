#include "extensions.h"

#include <algorithm>
#include <utility>

#include "behaviour.h"
#include "log.h"
#include "settings.h"

namespace touchstone::rpc_runtime {

Extensions::Extensions(EventLoop& loop, std::function<bool()> paused, Behaviour& behaviour)
    : loop_(loop), paused_(std::move(paused)), behaviour_(behaviour) {}

void Extensions::start(const Settings& settings) {
  for (const PluginFolder& plugin : discover_plugins(settings)) {
    auto manifest = read_manifest(plugin, settings);
    if (!manifest) {
      if (manifest.why().empty()) continue;
      log_line(plugin.name + ": not loaded: " + manifest.why());
      if (!behaviour_.loads_past_bad_plugin()) break;
      continue;
    }
    extensions_.push_back(
        std::make_unique<Extension>(loop_, std::move(*manifest), paused_, behaviour_));
    extensions_.back()->start();
  }
}

void Extensions::pump() {
  for (const auto& extension : extensions_) extension->pump();
}

bool Extensions::settled() const {
  return std::none_of(extensions_.begin(), extensions_.end(), [](const auto& extension) {
    return extension->loading() == Extension::Loading::kRunning;
  });
}

Extension* Extensions::find(const std::string& plugin) const {
  for (const auto& extension : extensions_) {
    if (extension->manifest().name == plugin) return extension.get();
  }
  return nullptr;
}

std::vector<Extension*> Extensions::with_hook(const std::string& hook) const {
  std::vector<Extension*> registered;
  for (const auto& extension : extensions_) {
    if (extension->loading() == Extension::Loading::kDone &&
        extension->manifest().registers_hook(hook)) {
      registered.push_back(extension.get());
    }
  }
  return registered;
}

Json Extensions::tools() const {
  Json tools = Json::array();
  for (const auto& extension : extensions_) {
    if (extension->loading() != Extension::Loading::kDone) continue;
    for (const Json& tool : extension->capabilities().tools) tools.push_back(tool);
  }
  return tools;
}

void Extensions::stop() {
  for (const auto& extension : extensions_) extension->stop();
}

bool Extensions::stopped() const {
  return std::all_of(extensions_.begin(), extensions_.end(),
                     [](const auto& extension) { return extension->stopped(); });
}

}  // namespace touchstone::rpc_runtime
