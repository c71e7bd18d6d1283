#include "sidecar-installer/start_files.h"

#include "sidecar-installer/file_writer.h"

namespace touchstone::sidecar_installer {
namespace {

Outcome<Done> write_once(const std::filesystem::path& path, std::string_view content,
                         std::optional<unsigned> mode = std::nullopt) {
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, error))) return Done{};
  return write_file(path, content, mode);
}

}  // namespace

Outcome<Done> create_start_files(const std::filesystem::path& config_dir) {
  const std::filesystem::path workspace = config_dir / "workspace";
  Outcome<Done> made = create_folders(workspace);
  if (made.ok()) made = write_once(config_dir / "config.toml", "# settings\n", 0600);
  if (made.ok()) made = write_once(workspace / "IDENTITY.md", "# Identity\n");
  if (made.ok()) made = write_once(workspace / "SOUL.md", "# Soul\n");
  return made;
}

}  // namespace touchstone::sidecar_installer
