// The files that were packed into this program: specs/, suites/ and fixtures/ by their paths in
// the tree. A program without them (a unit test of a low module) does not link the table.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace touchstone::base {

struct EmbeddedFile {
  std::string_view path;  // as in the tree, e.g. "specs/rpc/contract.yaml"
  const char* const bounds[2];
  std::string_view bytes() const {
    return {bounds[0], static_cast<std::size_t>(bounds[1] - bounds[0])};
  }
};

// Sorted by path.
std::span<const EmbeddedFile> embedded_files();

}  // namespace touchstone::base
