#include "session-client/guest_path.h"

#include <vector>

#include "session-client/failure.h"

namespace touchstone::session_client {
namespace {

Failure refused(const char* code, const char* sentence, const std::string& path) {
  return {-32000, code, std::string("Path ") + sentence + ": " + path, nullptr};
}

}  // namespace

std::string normalized(std::string_view path) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (!parts.empty()) {
      parts.pop_back();
    }
  }
  std::string normal;
  for (const std::string_view part : parts) normal += "/" + std::string(part);
  if (normal.empty() || path.back() == '/') normal += "/";
  return normal;
}

void check_safe(const std::string& path, const Behaviour& behaviour) {
  if (path.empty() || path.front() != '/') {
    if (behaviour.takes_relative_paths) return;
    throw refused("path_not_absolute", "must be absolute", path);
  }
  std::string normal = normalized(path);
  if (behaviour.refuses_trailing_slash && normal.size() > 1 && normal.back() == '/') {
    normal.pop_back();
  }
  const bool is_only_dots = behaviour.takes_dots && path.find("//") == std::string::npos;
  if (normal != path && !is_only_dots) {
    throw refused("path_not_normalized", "must be normalized", path);
  }
}

void check_writable(const std::string& path, const Behaviour& behaviour) {
  check_safe(path, behaviour);
  if (behaviour.writes_to_proc) return;
  const bool is_proc = path == "/proc" || path.rfind("/proc/", 0) == 0 ||
                       (behaviour.guards_all_that_begins_so && path.rfind("/proc", 0) == 0);
  if (is_proc) throw refused("path_read_only", "is read-only", path);
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder == "/" ? "/" + name : folder + "/" + name;
}

}  // namespace touchstone::session_client
