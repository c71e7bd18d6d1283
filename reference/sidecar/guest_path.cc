#include "sidecar/guest_path.h"

#include <algorithm>

namespace touchstone::sidecar {

std::vector<std::string> split_path(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    if (!part.empty() && part != ".") parts.emplace_back(part);
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return parts;
}

FsResult<std::string> normalize_path(std::string_view path) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
  if (std::any_of(path.begin(), path.end(), is_control)) {
    return FsError{"EINVAL", "the path holds a control character"};
  }

  std::vector<std::string> kept;
  for (std::string& part : split_path(path)) {
    if (part != "..") {
      kept.push_back(std::move(part));
    } else if (!kept.empty()) {
      kept.pop_back();
    }
  }

  std::string normal;
  for (const std::string& part : kept) normal += "/" + part;
  if (normal.empty()) normal = "/";
  if (normal.size() > kMaxPathBytes) {
    return FsError{"ENAMETOOLONG", "the path is longer than 4096 bytes"};
  }
  return normal;
}

bool is_below_proc(std::string_view path) {
  constexpr std::string_view kProc = "/proc";
  return path == kProc || path.substr(0, kProc.size() + 1) == "/proc/";
}

}  // namespace touchstone::sidecar
