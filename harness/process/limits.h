// Limits are the bounds on what one process of a unit may use: each has a name, and its value here.
//
// They are set on every unit, at every level of isolation. Those of one process need no privilege;
// those of its whole tree need control groups (control_group.h). All are far
// above what an honest runtime uses and there to protect the machine, so whoever passes one is told
// apart from whoever crashes: limit_passed().
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace touchstone::process {

// The first few as setrlimit takes them, soft and hard. An empty one leaves touchstone's own in
// force.
struct Limits {
  std::optional<std::uint64_t> open_files;
  std::optional<std::uint64_t> file_size_bytes;
  std::optional<std::uint64_t> address_space_bytes;
  std::optional<std::uint64_t> cpu_seconds;
  std::optional<std::uint64_t> processes;  // threads too, of all units of this user together
  std::uint64_t core_bytes = 0;
  std::optional<std::uint64_t> tree_memory_bytes;
  std::optional<std::uint64_t> tree_processes;  // and threads
};

// What every unit gets, as far as touchstone's own limits allow it. The address space of a process
// is not bounded: it says nothing about what it uses.
Limits usual_limits();

// How many descriptors touchstone itself may have, once it has been allowed as many as it may be.
std::uint64_t raise_own_descriptors();

// When a process that ended by this signal did so because of a limit: its name and value, as in
// "cpu-time (600 s)".
std::optional<std::string> limit_passed(const Limits& limits, int signal);

}  // namespace touchstone::process
