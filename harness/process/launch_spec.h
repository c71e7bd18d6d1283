// LaunchSpec says what a unit is started with: everything it inherits is written here.
//
// Plain data, copied freely. Nothing is taken from touchstone's own environment, folder or open
// files; sandbox/sandbox.h makes suitable folders and an environment.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace touchstone::process {

// How much is put between the unit and the machine. Every level has clean file descriptors, an
// exact environment, a session of its own and the end of the whole tree.
enum class IsolationLevel : std::uint8_t {
  kNone,   // no namespaces
  kBasic,  // a PID namespace with a /proc of its own
  kFull,   // as kBasic; the level that network and overlay isolation belong to
};

// What becomes of IsolationLevel's namespaces on this machine. What was reached is reported by
// UnitEvents::on_started.
enum class Namespaces : std::uint8_t { kWhereAllowed, kNever };

// Resource limits (setrlimit, soft and hard). An empty one leaves touchstone's own in force.
struct Limits {
  std::optional<std::uint64_t> open_files;
  std::optional<std::uint64_t> file_size_bytes;
  std::optional<std::uint64_t> address_space_bytes;
  std::optional<std::uint64_t> cpu_seconds;
  std::uint64_t core_bytes = 0;
};

struct LaunchSpec {
  std::string executable;         // absolute; find_executable() makes one of a name
  std::vector<std::string> argv;  // argv[0] included
  std::vector<std::string> env;   // "NAME=value", complete
  std::string cwd;                // absolute
  IsolationLevel isolation = IsolationLevel::kBasic;
  Namespaces namespaces = Namespaces::kWhereAllowed;
  Limits limits = {};
  unsigned umask = 022;
  unsigned cpus = 0;  // may run on so many of touchstone's processors; 0 for all
  // How long what the unit's main process leaves behind may take to go by itself.
  std::chrono::milliseconds grace{500};
};

}  // namespace touchstone::process
