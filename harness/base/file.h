// Whole files in and out, with errors that name the path.
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "base/result.h"

namespace touchstone::base {

Result<std::string> read_file(const std::filesystem::path& path);

// Writes beside the target and renames, so that a reader never sees half a file. Makes missing
// parent folders.
Status write_file(const std::filesystem::path& path, std::string_view bytes);
// The same for what is too long to hold at once: `write` puts it into the stream it is given.
Status write_file(const std::filesystem::path& path,
                  const std::function<void(std::ostream&)>& write);

}  // namespace touchstone::base
