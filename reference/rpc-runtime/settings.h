// Settings is what the command line, the environment and the config file say.
//
// Read once at start, before anything is written. The environment is read here and where a child
// is started, nowhere else. Plain value.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "fallible.h"

namespace touchstone::rpc_runtime {

struct Options {
  std::optional<std::string> resume;  // --continue
  std::optional<std::string> system;
  std::optional<std::string> model;
  std::optional<std::string> profile;
};

// The words behind the subcommand `rpc`. A failure is a usage error (exit code 2).
Fallible<Options> parse_options(const std::vector<std::string>& words);

struct Settings {
  Options options;
  std::filesystem::path base;                         // plugins, run, chains, index
  std::filesystem::path home;                         // sessions: base, or base/PROFILE
  std::vector<std::filesystem::path> plugin_folders;  // the later one wins for equal names
  std::map<std::string, std::string> config;          // the file's keys and values
  std::optional<std::string> local_url;               // LOCAL_ENDPOINT

  // The value of a config key, or nothing.
  std::optional<std::string> value(const std::string& key) const;

  // Where the models `local/NAME` are asked; empty when nothing says so.
  std::string local_endpoint() const;

  // The system prompt of --system: the text of the file it names, else the words themselves.
  std::optional<std::string> system_prompt() const;

  // Names in the comma list `disabled_plugins`.
  std::vector<std::string> disabled_plugins() const;
};

// Completes the options by the environment and the config file. A failure ends the start.
Fallible<Settings> read_settings(Options options);

// Lines "key = value"; lines that start with # and lines without = are skipped.
std::map<std::string, std::string> parse_config(const std::string& text);

}  // namespace touchstone::rpc_runtime
