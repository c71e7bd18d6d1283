// What overlays this machine allows, tried out in a child that lays one.
#pragma once

#include <string>
#include <vector>

#include "process/launch_spec.h"

namespace touchstone::process {

struct OverlaysAllowed {
  OverlayKind kind = OverlayKind::kNone;  // the best
  std::vector<std::string> uncovered;     // usual places that it leaves open, of kPlaces
};

// `own` and `stage` as Overlay::lay() takes them; nothing is written there.
OverlaysAllowed find_overlays(const std::string& own, const std::string& stage);

}  // namespace touchstone::process
