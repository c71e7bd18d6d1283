#include "process/mount_table.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string_view>

namespace touchstone::process {
namespace {

// File systems that show something else than files that somebody keeps.
constexpr std::array<std::string_view, 20> kNoFiles = {
    "proc",       "sysfs",   "devtmpfs",   "devpts",   "mqueue",      "cgroup", "cgroup2",
    "securityfs", "debugfs", "tracefs",    "configfs", "binfmt_misc", "bpf",    "pstore",
    "efivarfs",   "autofs",  "rpc_pipefs", "fusectl",  "hugetlbfs",   "nsfs"};

// Blanks and the like are octal there: "\040".
std::string unescape(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 3 < text.size()) {
      plain += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 +
                                 (text[i + 3] - '0'));
      i += 3;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

bool is_folder(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

// "ID PARENT MAJOR:MINOR ROOT PATH OPTIONS FIELD... - TYPE SOURCE OPTIONS", see proc(5).
std::vector<Mount> mounts_here() {
  std::vector<Mount> found;
  std::ifstream table("/proc/self/mountinfo");
  for (std::string line; std::getline(table, line);) {
    std::istringstream fields(line);
    std::string skipped, path, options, type;
    fields >> skipped >> skipped >> skipped >> skipped >> path >> options;
    while (fields >> skipped && skipped != "-") {
    }
    fields >> type;
    Mount mount;
    mount.path = unescape(path);
    const bool keeps = std::find(kNoFiles.begin(), kNoFiles.end(), type) == kNoFiles.end();
    const bool writable = ("," + options + ",").find(",rw,") != std::string::npos;
    mount.holds_files = keeps && writable && is_folder(mount.path);
    found.push_back(std::move(mount));
  }
  return found;
}

}  // namespace touchstone::process
