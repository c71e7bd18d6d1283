#include "sidecar-installer/embedded_files.h"

namespace touchstone::sidecar_installer {

std::string_view embedded_content(std::string_view path) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == path) return file.content;
  }
  return {};
}

}  // namespace touchstone::sidecar_installer
