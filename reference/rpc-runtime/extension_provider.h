// ExtensionProviderCall asks a provider that an extension has registered.
//
// An extension that is still loading is waited for. Contract as for ProviderCall.
#pragma once

#include <optional>
#include <string>

#include "extension.h"
#include "provider.h"

namespace touchstone::rpc_runtime {

// A model id of the form plugin:provider:model.
struct Route {
  std::string plugin;
  std::string provider;
  std::string model;
};

std::optional<Route> parse_route(const std::string& model);

class ExtensionProviderCall : public ProviderCall {
 public:
  ExtensionProviderCall(Extension& extension, Route route, ProviderRequest request);

  std::optional<Fallible<ProviderReply>> poll() override;
  void cancel() override;

 private:
  std::optional<Failure> ask();

  Extension& extension_;
  const Route route_;
  ProviderRequest request_;
  bool asked_ = false;
};

}  // namespace touchstone::rpc_runtime
