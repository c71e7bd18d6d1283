// flat_sync makes a folder a copy of a package while keeping what runs and grows in it.
//
// Files are overwritten; what the package no longer has is removed, except runtime state; bytecode
// and caches are never copied and always removed. Links of the package are not copied, but protect
// entries of their name; links in the destination are removed or replaced, never followed. A file
// where the package has a folder, or a folder where it has a file, is a failure. A package without
// __init__.py fails and changes nothing. Not thread-safe.
#pragma once

#include <filesystem>
#include <string_view>

#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

// Names that a destination keeps at any depth: the environment, logs, databases, sockets.
bool is_runtime_state(std::string_view name);

// Names that are never copied: caches, environments, bytecode.
bool is_build_waste(std::string_view name);

// The decisions of a sync; depth 0 is the destination itself.
class SyncRules {
 public:
  virtual ~SyncRules() = default;
  virtual bool needs_init() { return true; }
  virtual bool is_kept(std::string_view name, int depth) {
    (void)depth;
    return is_runtime_state(name);
  }
  virtual bool is_waste(std::string_view name, int depth) {
    (void)depth;
    return is_build_waste(name);
  }
  // Called for each regular file of the package that is about to be copied to `to`.
  virtual bool copies(const std::filesystem::path& from, const std::filesystem::path& to) {
    (void)from;
    (void)to;
    return true;
  }
  virtual bool removes(const std::filesystem::path& stale) {
    (void)stale;
    return true;
  }
  virtual bool copies_links() { return false; }
  virtual bool clears_the_way(bool for_a_folder) {
    (void)for_a_folder;
    return false;
  }
};

Outcome<Done> flat_sync(const std::filesystem::path& package, const std::filesystem::path& folder,
                        SyncRules& rules);

}  // namespace touchstone::sidecar_installer
