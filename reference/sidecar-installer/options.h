// Options are the words of the command line, checked.
//
// parse_options() is a pure function; thread-safe. A Failure is a usage error (exit code 2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

enum class CommandKind { kInstall, kWithSidecars };

struct Options {
  CommandKind command = CommandKind::kInstall;
  bool is_sidecars_only = false;
  bool skips_kumiho = false;
  bool skips_operator = false;
  bool wants_session_manager = false;
  bool is_dry_run = false;
  std::optional<std::string> python;
  std::optional<std::string> source_repo;
  std::optional<std::string> config_dir;
};

inline constexpr const char* kUsage =
    "usage: sidecar-installer [--config-dir DIR] install --sidecars-only [--skip-kumiho]\n"
    "         [--skip-operator] [--with-session-manager] [--dry-run] [--python PATH]\n"
    "         [--from-source REPO]\n"
    "       sidecar-installer agent|acp|gateway|daemon|channel start [WORD...]\n";

// `words` are the arguments behind the program's name.
Outcome<Options> parse_options(const std::vector<std::string>& words);

}  // namespace touchstone::sidecar_installer
