#include "sidecar-installer/layout.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <vector>

namespace touchstone::sidecar_installer {
namespace {

// Reads the file itself: a statically linked getpwuid would load the machine's name services.
std::string home_in_user_database(uid_t user) {
  std::ifstream database("/etc/passwd");
  for (std::string line; std::getline(database, line);) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
      if (c == ':') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    if (fields.size() == 7 && fields[2] == std::to_string(user)) return fields[5];
  }
  return {};
}

}  // namespace

Outcome<std::filesystem::path> find_home() {
  const char* home = std::getenv("HOME");
  std::string path = home == nullptr ? "" : home;
  if (path.empty()) path = home_in_user_database(::getuid());
  if (path.empty()) return Failure{"no home folder: HOME is not set and the user has none"};
  return std::filesystem::path(path);
}

}  // namespace touchstone::sidecar_installer
