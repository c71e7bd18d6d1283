// process_tree lists and ends processes by what /proc says, where no namespace does it for us.
//
// `proc` is an open folder descriptor of a /proc that shows the machine's own process ids. A
// process may come and go while we look, so a listing is a guess that only repetition makes
// sure: kill_frozen() freezes what it finds and looks again until nothing new is there.
// Thread-compatible; failures (no /proc) show as empty listings.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::process {

struct TreeMember {
  pid_t pid = 0;
  pid_t parent = 0;
  pid_t session = 0;
  bool ended = false;   // a zombie without a thread that still runs
  bool ending = false;  // on its way out: it exits, or SIGKILL waits for it to be scheduled
  std::uint64_t start_time = 0;  // ticks since boot; with the pid it names one process for ever
  std::string name;
};

// What /proc/PID/stat says of the process `pid`; nothing when `stat` is no such text.
std::optional<TreeMember> member_from_stat(pid_t pid, const std::string& stat);

// Every process of the machine that /proc shows.
std::vector<TreeMember> all_processes(int proc);

// The descendants of `root` among `all`, parents before children, zombies included; `root` is not.
std::vector<TreeMember> descendants(const std::vector<TreeMember>& all, pid_t root);

// Arguments joined by blanks, control characters escaped, cut at 1 KiB; empty when it has gone.
std::string command_line(int proc, pid_t pid);

// Sends a signal to exactly this process: never to another that got the same pid since. False
// when it has gone or may not be signalled.
bool signal_member(int proc, const TreeMember& member, int number);

// Ends the processes that `list` gives: sends SIGSTOP to them and to whatever they forked
// meanwhile, until a listing holds nothing new, then SIGKILL to all. They are not waited for.
void kill_frozen(int proc, const std::function<std::vector<TreeMember>()>& list);

}  // namespace touchstone::process
