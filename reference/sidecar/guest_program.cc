#include "sidecar/guest_program.h"

#include <nlohmann/json.hpp>

namespace touchstone::sidecar {

std::optional<std::vector<std::string>> guest_program(const MemoryFs& fs, std::string_view path) {
  constexpr std::string_view kComment = "//@native ";
  const FsResult<std::string> file = fs.read_file(path);
  if (!file.ok()) return std::nullopt;
  const std::string& text = file.value();
  const std::size_t comment = text.find(kComment);
  if (comment == std::string::npos) return std::nullopt;
  const std::size_t begin = comment + kComment.size();
  const std::size_t end = text.find('\n', begin);
  const nlohmann::json words =
      nlohmann::json::parse(text.substr(begin, end - begin), nullptr, /*allow_exceptions=*/false);
  if (!words.is_array() || words.empty()) return std::nullopt;
  std::vector<std::string> command;
  for (const nlohmann::json& word : words) {
    if (!word.is_string()) return std::nullopt;
    command.push_back(word.get<std::string>());
  }
  return command;
}

}  // namespace touchstone::sidecar
