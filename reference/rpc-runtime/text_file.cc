#include "text_file.h"

#include <fstream>
#include <sstream>
#include <system_error>

namespace touchstone::rpc_runtime {

namespace fs = std::filesystem;

std::optional<std::string> read_text_file(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  // An empty file sets failbit on text, which is no failure of reading.
  if (!file) return std::nullopt;
  text << file.rdbuf();
  if (file.bad()) return std::nullopt;
  return text.str();
}

std::optional<std::string> write_text_file(const fs::path& path, const std::string& text) {
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  if (error) return "cannot create " + path.parent_path().string() + ": " + error.message();
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) return "cannot write " + path.string();
  return std::nullopt;
}

std::optional<std::string> replace_text_file(const fs::path& path, const std::string& text) {
  const fs::path temporary = fs::path(path).replace_extension(".tmp");
  if (auto why = write_text_file(temporary, text)) return why;
  std::error_code error;
  fs::rename(temporary, path, error);
  if (error) return "cannot rename " + temporary.string() + ": " + error.message();
  return std::nullopt;
}

}  // namespace touchstone::rpc_runtime
