#include "settings.h"

#include <cstdlib>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>

#include "text_file.h"

namespace touchstone::rpc_runtime {

namespace fs = std::filesystem;

namespace {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return std::string(value);
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

std::optional<std::string>* option_named(Options& options, const std::string& name) {
  if (name == "--continue") return &options.resume;
  if (name == "--system" || name == "-s") return &options.system;
  if (name == "--model" || name == "-m") return &options.model;
  if (name == "--profile") return &options.profile;
  return nullptr;
}

// A profile becomes a folder below the base folder and must not lead out of it.
bool is_profile_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos;
}

}  // namespace

Fallible<Options> parse_options(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t equals =
        words[i].rfind("--", 0) == 0 ? words[i].find('=') : std::string::npos;
    const std::string name = words[i].substr(0, equals);
    std::optional<std::string>* option = option_named(options, name);
    if (option == nullptr) return Failure{"unknown argument '" + words[i] + "'"};
    if (equals != std::string::npos) {
      *option = words[i].substr(equals + 1);
    } else if (i + 1 < words.size()) {
      *option = words[++i];
    } else {
      return Failure{"a value is required for '" + name + "'"};
    }
  }
  return options;
}

std::map<std::string, std::string> parse_config(const std::string& text) {
  std::map<std::string, std::string> config;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::string entry = trimmed(line);
    const std::size_t equals = entry.find('=');
    if (entry.empty() || entry.front() == '#' || equals == std::string::npos) continue;
    config[trimmed(entry.substr(0, equals))] = trimmed(entry.substr(equals + 1));
  }
  return config;
}

std::optional<std::string> Settings::value(const std::string& key) const {
  const auto entry = config.find(key);
  return entry == config.end() || entry->second.empty() ? std::nullopt
                                                        : std::optional(entry->second);
}

std::string Settings::local_endpoint() const {
  return value("provider.local.url").value_or(local_url.value_or(""));
}

std::optional<std::string> Settings::system_prompt() const {
  if (!options.system) return std::nullopt;
  const auto text = read_text_file(*options.system);
  return text ? text : options.system;
}

std::vector<std::string> Settings::disabled_plugins() const {
  std::vector<std::string> names;
  std::istringstream list(value("disabled_plugins").value_or(""));
  for (std::string name; std::getline(list, name, ',');) names.push_back(trimmed(name));
  return names;
}

Fallible<Settings> read_settings(Options options) {
  Settings settings;
  settings.options = std::move(options);
  const auto home = environment("HOME");
  const auto base = environment("SYNAPS_BASE_DIR");
  if (!home && !base) return Failure{"neither SYNAPS_BASE_DIR nor HOME is set"};
  settings.base = base ? fs::path(*base) : fs::path(*home) / ".synaps-cli";

  if (!settings.options.profile) settings.options.profile = environment("SYNAPS_PROFILE");
  const auto& profile = settings.options.profile;
  if (profile && !is_profile_name(*profile)) return Failure{"bad profile name '" + *profile + "'"};
  settings.home = profile ? settings.base / *profile : settings.base;

  std::error_code error;
  fs::create_directories(settings.home, error);
  if (error) return Failure{"cannot create " + settings.home.string() + ": " + error.message()};

  auto config = profile ? read_text_file(settings.home / "config") : std::nullopt;
  if (!config) config = read_text_file(settings.base / "config");
  settings.config = parse_config(config.value_or(""));
  settings.local_url = environment("LOCAL_ENDPOINT");

  settings.plugin_folders.push_back(settings.base / "plugins");
  if (environment("SYNAPS_DISABLE_PROJECT_PLUGINS").value_or("") != "1") {
    settings.plugin_folders.push_back(fs::current_path(error) / ".synaps" / "plugins");
  }
  return settings;
}

}  // namespace touchstone::rpc_runtime
