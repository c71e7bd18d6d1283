// The start files: what the program lays down before it looks at any command.
//
// config.toml (0600) and a workspace with IDENTITY.md and SOUL.md, below HOME/.construct or the
// folder that --config-dir or CONSTRUCT_CONFIG_DIR names. What exists is left alone.
#pragma once

#include <filesystem>

#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

Outcome<Done> create_start_files(const std::filesystem::path& config_dir);

}  // namespace touchstone::sidecar_installer
