#include "sidecar-installer/options.h"

#include <map>

namespace touchstone::sidecar_installer {
namespace {

const std::map<std::string, bool Options::*>& switches() {
  static const std::map<std::string, bool Options::*> kSwitches = {
      {"--sidecars-only", &Options::is_sidecars_only},
      {"--skip-kumiho", &Options::skips_kumiho},
      {"--skip-operator", &Options::skips_operator},
      {"--with-session-manager", &Options::wants_session_manager},
      {"--dry-run", &Options::is_dry_run},
  };
  return kSwitches;
}

const std::map<std::string, std::optional<std::string> Options::*>& settings() {
  static const std::map<std::string, std::optional<std::string> Options::*> kSettings = {
      {"--python", &Options::python},
      {"--from-source", &Options::source_repo},
      {"--config-dir", &Options::config_dir},
  };
  return kSettings;
}

bool is_with_sidecars(const std::vector<std::string>& words, std::size_t i) {
  const std::string& word = words[i];
  const bool starts_channel = word == "channel" && i + 1 < words.size() && words[i + 1] == "start";
  return word == "agent" || word == "acp" || word == "gateway" || word == "daemon" ||
         starts_channel;
}

}  // namespace

Outcome<Options> parse_options(const std::vector<std::string>& words) {
  Options options;
  bool has_command = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    // Only --config-dir may stand before the command.
    const bool is_allowed = has_command || name == "--config-dir";
    const auto switched = switches().find(word);
    const auto setting = settings().find(name);

    if (!has_command && is_with_sidecars(words, i)) {
      options.command = CommandKind::kWithSidecars;  // its own words are no business of ours
      return options;
    } else if (!has_command && word == "install") {
      has_command = true;
    } else if (is_allowed && switched != switches().end()) {
      options.*switched->second = true;
    } else if (is_allowed && setting != settings().end()) {
      const bool is_joined = equals != std::string::npos;
      if (!is_joined && i + 1 == words.size()) return Failure{name + " needs a value"};
      const std::string value = is_joined ? word.substr(equals + 1) : words[++i];
      if (value.empty()) return Failure{name + " needs a value that is not empty"};
      options.*setting->second = value;
    } else {
      return Failure{"unknown word " + word};
    }
  }
  if (!has_command) return Failure{"no command was given"};
  return options;
}

}  // namespace touchstone::sidecar_installer
