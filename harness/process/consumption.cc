#include "process/consumption.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "process/descriptor.h"
#include "process/process_tree.h"

namespace touchstone::process {
namespace {

// The number behind "NAME:" in a text of /proc/PID/status, or 0.
std::uint64_t status_number(std::string_view text, std::string_view name) {
  const std::size_t at = text.find("\n" + std::string(name) + ":");
  if (at == std::string_view::npos) return 0;
  return std::strtoull(text.data() + at + name.size() + 2, nullptr, 10);
}

// How many entries a folder below /proc has, or nothing when it cannot be read.
std::optional<std::uint64_t> count_entries(const std::string& path) {
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
  if (!folder) return std::nullopt;
  std::uint64_t count = 0;
  while (const dirent* entry = ::readdir(folder.get())) count += entry->d_name[0] != '.';
  return count;
}

bool add(Consumption& sum, pid_t pid) {
  const std::string folder = "/proc/" + std::to_string(pid);
  const Descriptor status(::open((folder + "/status").c_str(), O_RDONLY | O_CLOEXEC));
  char text[4096] = {};
  if (!status.is_open() || ::read(status.get(), text, sizeof text - 1) <= 0) return false;
  const auto descriptors = count_entries(folder + "/fd");
  if (!descriptors) return false;
  ++sum.processes;
  sum.descriptors += *descriptors;
  sum.threads += status_number(text, "Threads");
  sum.memory_kib += status_number(text, "VmRSS");
  return true;
}

}  // namespace

base::Result<Consumption> consumption_of(pid_t pid) {
  Consumption sum;
  if (pid <= 0 || !add(sum, pid)) {
    return base::Error{base::ExitCode::kHarnessError,
                       std::string("cannot look at what the unit takes: ") + std::strerror(errno),
                       "/proc/" + std::to_string(pid)};
  }
  const Descriptor proc(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  for (const TreeMember& member : descendants(all_processes(proc.get()), pid)) {
    if (member.ended) {
      ++sum.zombies;
    } else {
      add(sum, member.pid);
    }
  }
  return sum;
}

}  // namespace touchstone::process
