// ControlGroup bounds what a unit's whole tree may use, where the machine lets us make groups:
// version 2 with its controllers handed down, or version 1.
//
// Made by the supervisor, which owns it; the unit's main process enters it before it executes. The
// folders are removed with it, or by sweep_control_groups() when the supervisor was killed. A
// machine that refuses leaves the limits of each process (limits.h).
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

#include "process/descriptor.h"
#include "process/limits.h"

namespace touchstone::process {

// Where groups of ours may be made: folders of version 2 (one) or version 1 (one a controller).
struct GroupFolders {
  std::string unified;
  std::string memory;
  std::string processes;
};

// Looked up once in a process; empty where nothing is mounted or we may not write.
const GroupFolders& group_folders();

class ControlGroup {
 public:
  ControlGroup() = default;
  ~ControlGroup() { remove(); }
  ControlGroup(const ControlGroup&) = delete;
  ControlGroup& operator=(const ControlGroup&) = delete;

  // `owner` is the machine's number of the process that will remove it.
  void make(const Limits& limits, pid_t owner);
  // Open files to which a process writes "0" to enter.
  const std::vector<Descriptor>& doors() const { return doors_; }
  // The limits that the tree came up against since: "tree-memory (4294967296 bytes)".
  std::vector<std::string> passed() const;
  // No process may be in it any more.
  void remove();

 private:
  struct Part {
    std::string folder;
    Descriptor opened;   // the folder, which may be out of sight later
    std::string name;    // of its limit
    std::string events;  // the file that counts, and the word before the count
    std::string word;
  };

  bool add(const std::string& parent, pid_t owner, const std::string& file, std::uint64_t value,
           Part part);

  std::vector<Part> parts_;
  std::vector<Descriptor> doors_;
};

// Removes groups whose owner is gone.
void sweep_control_groups();

}  // namespace touchstone::process
