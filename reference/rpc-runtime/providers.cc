#include "providers.h"

#include <utility>

#include "extension_provider.h"
#include "local_provider.h"

namespace touchstone::rpc_runtime {
namespace {
constexpr const char* kLocalPrefix = "local/";
}

Providers::Providers(const Settings& settings, EventLoop& loop, Extensions& extensions,
                     std::function<bool()> paused, Behaviour& behaviour)
    : settings_(settings),
      loop_(loop),
      extensions_(extensions),
      paused_(std::move(paused)),
      behaviour_(behaviour) {}

Fallible<std::unique_ptr<ProviderCall>> Providers::open(ProviderRequest request) const {
  if (request.model.rfind(kLocalPrefix, 0) == 0) {
    const auto server = parse_http_url(settings_.local_endpoint());
    if (!server) return Failure{server.why()};
    request.model.erase(0, std::string(kLocalPrefix).size());
    return std::unique_ptr<ProviderCall>(std::make_unique<LocalProviderCall>(
        loop_, *server, std::move(request), paused_, behaviour_));
  }
  const auto route = parse_route(request.model);
  Extension* extension = route ? extensions_.find(route->plugin) : nullptr;
  if (extension == nullptr) {
    return Failure{"no provider for model '" + request.model +
                   "': no extension offers it and there are no Anthropic credentials"};
  }
  return std::unique_ptr<ProviderCall>(
      std::make_unique<ExtensionProviderCall>(*extension, *route, std::move(request)));
}

}  // namespace touchstone::rpc_runtime
