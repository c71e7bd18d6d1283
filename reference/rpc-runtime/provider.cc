#include "provider.h"

#include <utility>

#include "extension_provider.h"
#include "extensions.h"

namespace touchstone::rpc_runtime {

Fallible<std::unique_ptr<ProviderCall>> open_provider_call(Extensions& extensions,
                                                           ProviderRequest request) {
  const auto route = parse_route(request.model);
  Extension* extension = route ? extensions.find(route->plugin) : nullptr;
  if (extension == nullptr) {
    return Failure{"no provider for model '" + request.model +
                   "': no extension offers it and there are no Anthropic credentials"};
  }
  return std::unique_ptr<ProviderCall>(
      std::make_unique<ExtensionProviderCall>(*extension, *route, std::move(request)));
}

}  // namespace touchstone::rpc_runtime
