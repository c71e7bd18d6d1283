#include "process/process_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "process/descriptor.h"

namespace touchstone::process {
namespace {

constexpr std::size_t kMaxCommandLine = 1024;

// The first `limit` bytes of PROC/pid/file.
std::string read_entry(int proc, pid_t pid, const char* file, std::size_t limit) {
  char path[64];
  std::snprintf(path, sizeof path, "%d/%s", static_cast<int>(pid), file);
  const Descriptor descriptor(::openat(proc, path, O_RDONLY | O_CLOEXEC));
  if (!descriptor.is_open()) return {};
  std::string bytes(limit, '\0');
  const ssize_t size = ::read(descriptor.get(), bytes.data(), bytes.size());
  bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return bytes;
}

std::optional<TreeMember> read_member(int proc, pid_t pid) {
  return member_from_stat(pid, read_entry(proc, pid, "stat", 1024));
}

}  // namespace

// Fields of /proc/PID/stat, see proc(5): "pid (name) state ppid pgrp session tty tpgid flags ...
// num_threads itrealvalue starttime ... signal ...". The name may hold any character, blanks and
// parentheses too, so it ends at the last parenthesis.
std::optional<TreeMember> member_from_stat(pid_t pid, const std::string& stat) {
  const std::size_t open = stat.find('(');
  const std::size_t close = stat.rfind(')');
  if (open == std::string::npos || close == std::string::npos) return std::nullopt;
  TreeMember member;
  member.pid = pid;
  member.name = stat.substr(open + 1, close - open - 1);
  char state = '?';
  int parent = 0;
  int session = 0;
  unsigned flags = 0;
  long threads = 0;
  unsigned long long start = 0;
  unsigned long long pending = 0;
  const int fields = std::sscanf(stat.c_str() + close + 1,
                                 " %c %d %*d %d %*d %*d %u %*u %*u %*u %*u %*u %*u %*d %*d %*d "
                                 "%*d %ld %*d %llu %*u %*d %*u %*u %*u %*u %*u %*u %llu",
                                 &state, &parent, &session, &flags, &threads, &start, &pending);
  if (fields != 7) return std::nullopt;
  constexpr unsigned kExiting = 0x4;  // PF_EXITING of linux/sched.h
  constexpr unsigned long long kKilled = 1ULL << (SIGKILL - 1);
  member.parent = parent;
  member.session = session;
  member.start_time = start;
  // The first thread may have ended while others run on; then the process lives.
  member.ended = (state == 'Z' || state == 'X') && threads <= 1;
  member.ending =
      !member.ended && ((pending & kKilled) != 0 || (state != 'Z' && (flags & kExiting) != 0));
  return member;
}

std::vector<TreeMember> all_processes(int proc) {
  std::vector<TreeMember> all;
  // A descriptor of its own: the position in a folder is shared between duplicates.
  const int folder = ::openat(proc, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return all;
  DIR* listing = ::fdopendir(folder);
  if (listing == nullptr) {
    ::close(folder);
    return all;
  }
  while (const dirent* entry = ::readdir(listing)) {
    const pid_t pid = static_cast<pid_t>(std::atoi(entry->d_name));
    if (pid <= 0) continue;
    if (auto member = read_member(proc, pid)) all.push_back(std::move(*member));
  }
  ::closedir(listing);
  return all;
}

std::vector<TreeMember> descendants(const std::vector<TreeMember>& all, pid_t root) {
  std::unordered_multimap<pid_t, const TreeMember*> children;
  for (const TreeMember& member : all) children.emplace(member.parent, &member);
  std::vector<TreeMember> found;
  std::vector<pid_t> parents{root};
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const auto [begin, end] = children.equal_range(parents[i]);
    for (auto child = begin; child != end; ++child) {
      found.push_back(*child->second);
      parents.push_back(child->second->pid);
    }
  }
  return found;
}

std::string command_line(int proc, pid_t pid) {
  std::string bytes = read_entry(proc, pid, "cmdline", kMaxCommandLine);
  while (!bytes.empty() && bytes.back() == '\0') bytes.pop_back();
  for (char& c : bytes) {
    if (c == '\0') c = ' ';
  }
  return base::printable(bytes, kMaxCommandLine).substr(0, kMaxCommandLine);
}

bool signal_member(int proc, const TreeMember& member, int number) {
  const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, member.pid, 0)));
  if (!handle.is_open()) return false;
  // The handle holds whoever has the pid now; only the start time says that it is the same one.
  const auto now = read_member(proc, member.pid);
  if (!now || now->start_time != member.start_time) return false;
  return ::syscall(SYS_pidfd_send_signal, handle.get(), number, nullptr, 0) == 0;
}

void kill_frozen(int proc, const std::function<std::vector<TreeMember>()>& list) {
  std::set<std::pair<pid_t, std::uint64_t>> stopped;
  std::vector<TreeMember> members = list();
  bool anything_new = true;
  // Each round stops at least one more process, so only a tree that grows faster than we look
  // needs the bound; the caller looks again anyway.
  constexpr int kMaxRounds = 50;
  for (int round = 0; anything_new && round < kMaxRounds; ++round) {
    anything_new = false;
    for (const TreeMember& member : members) {
      if (!stopped.emplace(member.pid, member.start_time).second) continue;
      anything_new = true;
      signal_member(proc, member, SIGSTOP);
    }
    if (anything_new) members = list();
  }
  for (const TreeMember& member : members) signal_member(proc, member, SIGKILL);
}

}  // namespace touchstone::process
