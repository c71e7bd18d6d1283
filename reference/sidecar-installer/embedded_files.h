// The files packed into the program: launchers/..., and operator-mcp/... with the operator's Python
// package and its session manager. The table is generated from resources/ when the build is
// configured.
//
// Constant data; thread-safe.
#pragma once

#include <span>
#include <string_view>

namespace touchstone::sidecar_installer {

struct EmbeddedFile {
  std::string_view path;  // relative to resources/
  std::string_view content;
};

std::span<const EmbeddedFile> embedded_files();

// Empty for a path that is not packed.
std::string_view embedded_content(std::string_view path);

}  // namespace touchstone::sidecar_installer
