#include "capabilities.h"

#include <algorithm>
#include <optional>

#include "behaviour.h"
#include "plugin_manifest.h"

namespace touchstone::rpc_runtime {
namespace {

bool is_id(const std::string& id) {
  return !id.empty() && id.size() <= 64 && std::none_of(id.begin(), id.end(), [](char c) {
    return c == ':' || static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
  });
}

bool is_provider_id(const std::string& id) {
  return is_id(id) && std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

Fallible<ProviderModel> read_model(const Json& model) {
  ProviderModel read;
  read.id = string_or(model, "id", "");
  if (!is_id(read.id)) return Failure{"bad model id '" + read.id + "'"};
  const Json abilities = member_or_null(model, "capabilities");
  read.streaming = member_or_null(abilities, "streaming") == true &&
                   member_or_null(abilities, "tool_use") != true;
  return read;
}

Fallible<RegisteredProvider> read_provider(const Json& provider, Behaviour& behaviour) {
  RegisteredProvider read;
  read.id = string_or(provider, "id", "");
  if (!is_provider_id(read.id)) return Failure{"bad provider id '" + read.id + "'"};
  for (const char* text : {"display_name", "description"}) {
    if (string_or(provider, text, "").empty()) {
      return Failure{"provider " + read.id + " has an empty " + text};
    }
  }
  const Json models = member_or_null(provider, "models");
  if (!models.is_array() || models.empty()) return Failure{"provider " + read.id + " has no model"};
  for (const Json& model : models) {
    auto entry = read_model(model);
    if (!entry) return Failure{entry.why()};
    if (read.model(entry->id) != nullptr && behaviour.refuses_repeated_model()) {
      return Failure{"model " + entry->id + " stands twice"};
    }
    read.models.push_back(*entry);
  }
  return read;
}

Fallible<Json> read_tool(const Json& tool, const std::string& plugin) {
  const std::string name = string_or(tool, "name", "");
  if (!is_id(name)) return Failure{"bad tool name '" + name + "'"};
  const Json schema = member_or_null(tool, "input_schema");
  Json shown = {{"name", plugin + "_" + name}};
  shown["description"] = string_or(tool, "description", "");
  shown["input_schema"] = schema.is_object() ? schema : Json{{"type", "object"}};
  return shown;
}

// The list `name`, which needs `permission` when it has elements.
Fallible<Json> permitted_list(const Json& offered, const char* name, const PluginManifest& manifest,
                              const char* permission) {
  const Json list = member_or_null(offered, name);
  if (list.is_null() || list.empty()) return Json::array();
  if (!list.is_array()) return Failure{std::string(name) + " is not a list"};
  if (!manifest.permits(permission)) return Failure{std::string("no permission ") + permission};
  return list;
}

}  // namespace

const ProviderModel* RegisteredProvider::model(const std::string& model_id) const {
  const auto found = std::find_if(models.begin(), models.end(),
                                  [&](const ProviderModel& model) { return model.id == model_id; });
  return found == models.end() ? nullptr : &*found;
}

const RegisteredProvider* Capabilities::provider(const std::string& provider_id) const {
  const auto found =
      std::find_if(providers.begin(), providers.end(),
                   [&](const RegisteredProvider& provider) { return provider.id == provider_id; });
  return found == providers.end() ? nullptr : &*found;
}

Fallible<Capabilities> read_capabilities(const Json& initialize_result,
                                         const PluginManifest& manifest, Behaviour& behaviour) {
  const Json version = member_or_null(initialize_result, "protocol_version");
  if (!version.is_number_integer() || !behaviour.accepts_extension_version(version))
    return Failure{"protocol_version is not 1"};

  Capabilities capabilities;
  const Json offered = member_or_null(initialize_result, "capabilities");
  capabilities.any = offered.is_object() && !offered.empty();
  const auto providers = permitted_list(offered, "providers", manifest, "providers.register");
  if (!providers) return Failure{providers.why()};
  for (const Json& provider : *providers) {
    auto entry = read_provider(provider, behaviour);
    if (!entry) return Failure{entry.why()};
    if (capabilities.provider(entry->id) != nullptr) {
      return Failure{"provider " + entry->id + " stands twice"};
    }
    capabilities.providers.push_back(*entry);
  }
  const auto tools = permitted_list(offered, "tools", manifest, "tools.register");
  if (!tools) return Failure{tools.why()};
  for (const Json& tool : *tools) {
    auto entry = read_tool(tool, manifest.name);
    if (!entry) return Failure{entry.why()};
    capabilities.tools.push_back(*entry);
  }
  return capabilities;
}

}  // namespace touchstone::rpc_runtime
