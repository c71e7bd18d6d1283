// doctor_probe tells what this machine allows that isolation is built from.
//
// The launch server is to be started before: what it makes for units is tried out through it.
// Each answer is tried out, not read from a version number, once in a process; what was found is
// printed by `touchstone doctor` and in the report of a run. Call it while the process has no
// other threads (it forks).
#pragma once

#include <string>
#include <vector>

#include "process/overlay_probe.h"

namespace touchstone::sandbox {

struct Capability {
  std::string name;  // "pid-namespace"
  bool allowed = false;
  std::string detail;  // how it is had, or why not; may be empty
  std::string loss;    // what is lost without it, a sentence
  std::string remedy;  // what to do to have it, a lower-case fragment; may be empty
};

const std::vector<Capability>& doctor_probe();

// What the capability "overlay" says, for those who lay one.
const process::OverlaysAllowed& overlays_allowed();

}  // namespace touchstone::sandbox
