// StagingFolder is a fresh folder below TMPDIR that is removed with the object; extraction puts
// packed files into it.
//
// open() makes the folder. Not thread-safe.
#pragma once

#include <filesystem>
#include <string_view>

#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

class StagingFolder {
 public:
  static Outcome<StagingFolder> open();
  ~StagingFolder();
  StagingFolder(StagingFolder&& other) noexcept;
  StagingFolder& operator=(StagingFolder&&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // Leaves the folder behind.
  void release() { path_.clear(); }

 private:
  explicit StagingFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

// False for what pip has no use for: tests, the session manager, node modules, caches, bytecode.
bool is_operator_source(std::string_view path);

// Unpacks the operator's source; pyproject.toml and operator_mcp/__init__.py must come out of it.
Outcome<Done> extract_operator(const std::filesystem::path& folder);

// Unpacks the session manager, as it is.
Outcome<Done> extract_session_manager(const std::filesystem::path& folder);

}  // namespace touchstone::sidecar_installer
