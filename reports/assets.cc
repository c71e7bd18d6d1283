#include "reports/assets.h"

#include <span>

#include "base/embedded.h"

namespace touchstone::reports {

// Made by ts_embed, sorted by path.
std::span<const base::EmbeddedFile> asset_files();

std::string assets(std::string_view suffix) {
  std::string text;
  for (const base::EmbeddedFile& file : asset_files()) {
    if (file.path.ends_with(suffix)) text += file.bytes();
  }
  return text;
}

}  // namespace touchstone::reports
