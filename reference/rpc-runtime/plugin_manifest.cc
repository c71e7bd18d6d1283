#include "plugin_manifest.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>

#include "settings.h"
#include "text_file.h"

namespace touchstone::rpc_runtime {

namespace fs = std::filesystem;

namespace {

// Permissions that make an extension worth starting without any hook.
constexpr std::array<std::string_view, 8> kCapabilityPermissions = {
    "tools.register", "providers.register", "memory.read", "memory.write",
    "config.write",   "config.subscribe",   "audio.input", "audio.output"};

bool contains(const std::vector<std::string>& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_plugin_id(const std::string& name) {
  return !name.empty() && name.size() <= 64 && std::none_of(name.begin(), name.end(), [](char c) {
    return c == ':' || static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
  });
}

// Strings of a list; an object in it (a hook with a matcher) counts by its member `key`.
Fallible<std::vector<std::string>> read_list(const Json& block, const char* name, const char* key) {
  std::vector<std::string> words;
  const Json list = member_or_null(block, name);
  if (list.is_null()) return words;
  if (!list.is_array()) return Failure{std::string(name) + " is not a list"};
  for (const Json& element : list) {
    const Json word = element.is_string() ? element : member_or_null(element, key);
    if (!word.is_string()) return Failure{std::string(name) + " holds something else than names"};
    words.push_back(word.get<std::string>());
  }
  return words;
}

bool is_supported_version(const Json& block) {
  const Json version = member_or_null(block, "protocol_version");
  return version.is_null() || (version.is_number_integer() && version == 1);
}

bool is_existing_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

std::string absolute_argument(const fs::path& folder, const std::string& argument) {
  return is_existing_file(folder / argument) ? (folder / argument).string() : argument;
}

std::string startable_command(const fs::path& folder, const std::string& command) {
  return command.find('/') == std::string::npos ? command : (folder / command).string();
}

std::optional<Json> config_value(const std::string& plugin, const Json& entry,
                                 const Settings& settings) {
  const std::string key = string_or(entry, "key", "");
  if (const auto user = settings.value("extension." + plugin + "." + key)) return Json(*user);
  const std::string variable = string_or(entry, "secret_env", "");
  if (const char* secret = variable.empty() ? nullptr : std::getenv(variable.c_str())) {
    return Json(secret);
  }
  if (entry.contains("default")) return entry.at("default");
  return std::nullopt;
}

std::optional<std::string> resolve_config(const Json& block, const Settings& settings,
                                          PluginManifest* manifest) {
  const Json entries = member_or_null(block, "config");
  if (entries.is_null()) return std::nullopt;
  if (!entries.is_array()) return "config is not a list";
  for (const Json& entry : entries) {
    const std::string key = string_or(entry, "key", "");
    if (key.empty()) return "a config entry has no key";
    if (const auto value = config_value(manifest->name, entry, settings)) {
      manifest->config[key] = *value;
    } else if (member_or_null(entry, "required") == true) {
      return "config entry " + key + " has no value";
    }
  }
  return std::nullopt;
}

}  // namespace

bool PluginManifest::permits(const std::string& permission) const {
  return contains(permissions, permission);
}

bool PluginManifest::registers_hook(const std::string& hook) const { return contains(hooks, hook); }

std::vector<PluginFolder> discover_plugins(const Settings& settings) {
  std::map<std::string, fs::path> found;
  for (const fs::path& folder : settings.plugin_folders) {
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      if (is_existing_file(at->path() / ".synaps-plugin" / "plugin.json")) {
        found[at->path().filename().string()] = at->path();
      }
    }
  }
  for (const std::string& name : settings.disabled_plugins()) found.erase(name);
  std::vector<PluginFolder> plugins;
  for (const auto& [name, path] : found) plugins.push_back({name, fs::absolute(path)});
  return plugins;
}

Fallible<PluginManifest> read_manifest(const PluginFolder& plugin, const Settings& settings) {
  const auto text = read_text_file(plugin.path / ".synaps-plugin" / "plugin.json");
  const Json document = parse_json(text.value_or(""));
  if (!document.is_object()) return Failure{"plugin.json is not a JSON object"};
  const Json block = member_or_null(document, "extension");
  if (block.is_null()) return Failure{""};

  PluginManifest manifest;
  manifest.name = string_or(document, "name", plugin.name);
  manifest.folder = plugin.path;
  if (!is_plugin_id(manifest.name)) return Failure{"bad plugin name"};
  if (!is_supported_version(block)) return Failure{"unsupported protocol_version"};
  if (string_or(block, "runtime", "") != "process") return Failure{"runtime is not \"process\""};

  const std::string command = string_or(block, "command", "");
  if (command.find_first_not_of(" \t") == std::string::npos) return Failure{"command is blank"};
  manifest.command = startable_command(manifest.folder, command);

  const auto args = read_list(block, "args", "");
  const auto permissions = read_list(block, "permissions", "");
  const auto hooks = read_list(block, "hooks", "hook");
  for (const auto* list : {&args, &permissions, &hooks}) {
    if (!*list) return Failure{list->why()};
  }
  for (const std::string& arg : *args) {
    manifest.args.push_back(absolute_argument(manifest.folder, arg));
  }
  manifest.permissions = *permissions;
  manifest.hooks = *hooks;
  const bool capable = std::any_of(
      kCapabilityPermissions.begin(), kCapabilityPermissions.end(),
      [&manifest](std::string_view name) { return manifest.permits(std::string(name)); });
  if (!capable && manifest.hooks.empty()) return Failure{"no hook and no capability permission"};
  if (const auto why = resolve_config(block, settings, &manifest)) return Failure{*why};
  return manifest;
}

}  // namespace touchstone::rpc_runtime
