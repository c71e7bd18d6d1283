#include "sidecar-installer/staging.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "sidecar-installer/embedded_files.h"
#include "sidecar-installer/file_writer.h"

namespace touchstone::sidecar_installer {
namespace {

constexpr std::string_view kOperatorTree = "operator-mcp/";
constexpr std::string_view kSessionManagerTree = "operator-mcp/session-manager/";

Outcome<Done> extract(std::string_view tree, const std::filesystem::path& folder,
                      const std::function<bool(std::string_view)>& is_wanted) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(tree)) continue;
    const std::string_view relative = file.path.substr(tree.size());
    if (!is_wanted(relative)) continue;
    const std::filesystem::path path = folder / relative;
    Outcome<Done> made = create_folders(path.parent_path());
    if (made.ok()) made = write_file(path, file.content);
    if (!made.ok()) return made;
  }
  return Done{};
}

Outcome<Done> check_extracted(const std::filesystem::path& folder, const char* needed) {
  std::error_code error;
  if (std::filesystem::exists(folder / needed, error)) return Done{};
  return Failure{std::string("the packed files lack ") + needed};
}

}  // namespace

Outcome<StagingFolder> StagingFolder::open(const std::string& name) {
  const char* tmpdir = std::getenv("TMPDIR");
  const bool is_set = tmpdir != nullptr && *tmpdir != '\0';
  const std::filesystem::path parent = is_set ? tmpdir : "/tmp";
  if (!name.empty()) {
    Outcome<Done> made = create_folders(parent / name);
    if (!made.ok()) return made.failure();
    return StagingFolder(parent / name);
  }
  std::string pattern = (parent / "operator-mcp-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    return Failure{"creating a staging folder " + pattern + ": " + std::strerror(errno)};
  }
  return StagingFolder(pattern);
}

StagingFolder::StagingFolder(StagingFolder&& other) noexcept : path_(std::move(other.path_)) {
  other.path_.clear();
}

StagingFolder::~StagingFolder() {
  if (path_.empty()) return;
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

bool is_operator_source(std::string_view path) {
  const auto holds = [&](std::string_view part) {
    return path.find(part) != std::string_view::npos;
  };
  return !holds("__pycache__") && !holds("/.venv") && !holds("/venv/") &&
         !path.starts_with("tests/") && !path.starts_with("session-manager/") &&
         !path.starts_with("node_modules/") && !path.ends_with(".pyc");
}

Outcome<Done> extract_operator(const std::filesystem::path& folder,
                               const std::function<bool(std::string_view)>& is_wanted) {
  return extract(kOperatorTree, folder, is_wanted);
}

Outcome<Done> check_operator(const std::filesystem::path& folder) {
  Outcome<Done> step = check_extracted(folder, "pyproject.toml");
  if (step.ok()) step = check_extracted(folder, "operator_mcp/__init__.py");
  return step;
}

Outcome<Done> extract_session_manager(const std::filesystem::path& folder) {
  Outcome<Done> step = extract(kSessionManagerTree, folder, [](std::string_view) { return true; });
  if (step.ok()) step = check_extracted(folder, "dist/index.js");
  return step;
}

}  // namespace touchstone::sidecar_installer
