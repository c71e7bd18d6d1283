// PluginManifest is the extension block of one plugin's .synaps-plugin/plugin.json.
//
// Discovery finds the folders, reading checks the block; a plugin without a manifest or without
// an extension block is skipped, a bad one is a Failure that must not stop the others. Reads the
// file system, starts nothing. One thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "fallible.h"
#include "json.h"

namespace touchstone::rpc_runtime {

struct Settings;

struct PluginManifest {
  std::string name;
  std::filesystem::path folder;
  std::string command;  // as it is to be started
  std::vector<std::string> args;
  std::vector<std::string> permissions;
  std::vector<std::string> hooks;
  Json config = Json::object();  // resolved values, for initialize

  bool permits(const std::string& permission) const;
  bool registers_hook(const std::string& hook) const;
};

struct PluginFolder {
  std::string name;
  std::filesystem::path path;
};

// Plugins with a manifest file, sorted by name, without the disabled ones.
std::vector<PluginFolder> discover_plugins(const Settings& settings);

// A Failure says what is wrong with the manifest; its text is empty when the plugin is in order
// but has no extension.
Fallible<PluginManifest> read_manifest(const PluginFolder& plugin, const Settings& settings);

}  // namespace touchstone::rpc_runtime
