// Capabilities is what an extension registers in its answer to initialize.
//
// read_capabilities() applies the registration rules; an answer that breaks one is refused as a
// whole, which makes loading fail. Plain values, pure functions.
#pragma once

#include <string>
#include <vector>

#include "fallible.h"
#include "json.h"

namespace touchstone::rpc_runtime {

class Behaviour;
struct PluginManifest;

struct ProviderModel {
  std::string id;
  bool streaming = false;  // asked by provider.stream rather than provider.complete
};

struct RegisteredProvider {
  std::string id;
  std::vector<ProviderModel> models;

  const ProviderModel* model(const std::string& model_id) const;
};

struct Capabilities {
  std::vector<RegisteredProvider> providers;
  std::vector<Json> tools;  // as tools_list shows them: name, description, input_schema
  bool any = false;         // something at all was registered

  const RegisteredProvider* provider(const std::string& provider_id) const;
};

Fallible<Capabilities> read_capabilities(const Json& initialize_result,
                                         const PluginManifest& manifest, Behaviour& behaviour);

}  // namespace touchstone::rpc_runtime
