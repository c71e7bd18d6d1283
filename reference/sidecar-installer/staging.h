// StagingFolder is a fresh folder below TMPDIR that is removed with the object; extraction puts
// packed files into it.
//
// open() makes the folder. Not thread-safe.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "sidecar-installer/outcome.h"

namespace touchstone::sidecar_installer {

class StagingFolder {
 public:
  // With a name the folder of that name below TMPDIR, which may be there already.
  static Outcome<StagingFolder> open(const std::string& name = {});
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

// Unpacks what is wanted of the operator's source.
Outcome<Done> extract_operator(const std::filesystem::path& folder,
                               const std::function<bool(std::string_view)>& is_wanted);

// A Failure when what pip needs is missing: pyproject.toml or operator_mcp/__init__.py.
Outcome<Done> check_operator(const std::filesystem::path& folder);

// Unpacks the session manager, as it is.
Outcome<Done> extract_session_manager(const std::filesystem::path& folder);

}  // namespace touchstone::sidecar_installer
