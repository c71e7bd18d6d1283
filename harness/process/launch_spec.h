// LaunchSpec says what a unit is started with: everything it inherits is written here.
//
// Plain data, copied freely. Nothing is taken from touchstone's own environment, folder or open
// files; sandbox/sandbox.h makes suitable folders and an environment.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "process/limits.h"

namespace touchstone::process {

// How much is put between the unit and the machine. Every level has clean file descriptors, an
// exact environment, a session of its own and the end of the whole tree.
enum class IsolationLevel : std::uint8_t {
  kNone,   // no namespaces
  kBasic,  // a PID namespace with a /proc of its own
  kFull,   // and a network of its own (LaunchSpec::network) and its writes kept from the disk
};

// What becomes of IsolationLevel's namespaces on this machine. What was reached is reported by
// UnitEvents::on_started.
enum class Namespaces : std::uint8_t { kWhereAllowed, kNever };

// What keeps a unit's writes outside its own folder from the disk; see overlay.h.
enum class OverlayKind : std::uint8_t {
  kNone,
  kWholeTree,  // as root
  kPlaces,     // over the usual places that an ordinary user may write to
};

struct LaunchSpec {
  std::string executable;         // absolute; find_executable() makes one of a name
  std::vector<std::string> argv;  // argv[0] included
  std::vector<std::string> env;   // "NAME=value", complete
  std::string cwd;                // absolute
  IsolationLevel isolation = IsolationLevel::kBasic;
  Namespaces namespaces = Namespaces::kWhereAllowed;
  // Of a Network (network.h), which is borrowed for the launch; -1 for the machine's own. A network
  // needs a PID namespace where touchstone is not root's.
  int network = -1;
  OverlayKind overlay = OverlayKind::kNone;  // needs a PID namespace
  std::string own_folder = {};               // what the overlay leaves alone, absolute
  std::string stage = {};                    // an empty folder in it, for the overlay
  Limits limits = {};
  unsigned umask = 022;
  unsigned cpus = 0;  // may run on so many of touchstone's processors; 0 for all
  // A file that becomes too long is an error to the one who writes (EFBIG), as on a full disk, and
  // no signal.
  bool bears_long_files = false;
  // How long what the unit's main process leaves behind may take to go by itself.
  std::chrono::milliseconds grace{500};
};

}  // namespace touchstone::process
