// Whole text files, read and written at once. Nothing throws; a failure is told in words.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace touchstone::rpc_runtime {

// The content of a regular file, or nothing when it cannot be read.
std::optional<std::string> read_text_file(const std::filesystem::path& path);

// Nothing, or why the file could not be written. Missing parent folders are created.
std::optional<std::string> write_text_file(const std::filesystem::path& path,
                                           const std::string& text);

// The same by way of PATH with the extension .tmp, which is then renamed to PATH.
std::optional<std::string> replace_text_file(const std::filesystem::path& path,
                                             const std::string& text);

}  // namespace touchstone::rpc_runtime
