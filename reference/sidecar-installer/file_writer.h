// Files and folders, written with errors that name the path.
//
// Not thread-safe (no locks). Folders are made with all their parents; an existing one is fine.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

Outcome<Done> create_folders(const std::filesystem::path& folder);

// Replaces the content; with a mode the file gets exactly that one, whatever the umask.
Outcome<Done> write_file(const std::filesystem::path& path, std::string_view content,
                         std::optional<unsigned> mode = std::nullopt);

}  // namespace touchstone::sidecar_installer
