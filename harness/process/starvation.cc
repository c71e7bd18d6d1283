#include "process/starvation.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "process/descriptor.h"
#include "process/process_tree.h"

namespace touchstone::process {
namespace {

base::Microseconds longest_of_threads(pid_t pid) {
  const std::string folder = "/proc/" + std::to_string(pid) + "/task";
  const std::unique_ptr<DIR, int (*)(DIR*)> tasks(::opendir(folder.c_str()), ::closedir);
  base::Microseconds longest{0};
  if (!tasks) return longest;
  while (const dirent* task = ::readdir(tasks.get())) {
    if (task->d_name[0] == '.') continue;
    const std::string path = folder + "/" + task->d_name + "/schedstat";
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    char text[128] = {};
    if (!file.is_open() || ::read(file.get(), text, sizeof text - 1) <= 0) continue;
    longest = std::max(longest, waited_for_processor(text));
  }
  return longest;
}

}  // namespace

base::Microseconds waited_for_processor(const std::string& schedstat) {
  unsigned long long waited_ns = 0;
  if (std::sscanf(schedstat.c_str(), "%*u %llu", &waited_ns) != 1) return base::Microseconds(0);
  return base::Microseconds(waited_ns / 1000);
}

base::Microseconds starved_for(pid_t pid) {
  if (pid <= 0) return base::Microseconds(0);
  const Descriptor proc(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  base::Microseconds longest = longest_of_threads(pid);
  for (const TreeMember& member : descendants(all_processes(proc.get()), pid)) {
    longest = std::max(longest, longest_of_threads(member.pid));
  }
  return longest;
}

}  // namespace touchstone::process
