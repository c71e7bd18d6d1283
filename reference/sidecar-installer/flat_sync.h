// flat_sync makes a folder a copy of a package while keeping what runs and grows in it.
//
// Files are overwritten; what the package no longer has is removed, except runtime state; bytecode
// and caches are never copied and always removed. Links of the package are not copied, but protect
// entries of their name; links in the destination are removed or replaced, never followed. A
// package without __init__.py fails and changes nothing. Not thread-safe.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

// Names that a destination keeps at any depth: the environment, logs, databases, sockets.
bool is_runtime_state(std::string_view name);

// Names that are never copied: caches, environments, bytecode.
bool is_build_waste(std::string_view name);

// Depth 0 is the destination itself.
using IsKept = std::function<bool(std::string_view name, int depth)>;

Outcome<Done> flat_sync(const std::filesystem::path& package, const std::filesystem::path& folder,
                        const IsKept& is_kept);

}  // namespace touchstone::sidecar_installer
