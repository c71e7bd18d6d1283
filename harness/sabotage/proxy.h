// A process that stands in for a unit: it starts the unit as its child, carries both streams
// through a Saboteur, and otherwise is not there.
//
// The unit inherits standard error, and gets default signals. SIGTERM, SIGINT, SIGHUP, SIGQUIT and
// the user signals go on to it; it is killed when the proxy dies. End of input and closed streams
// are passed on both ways. Nothing is read for which there is no room, so a host that stops reading
// stops the unit, after some more bytes. Waits in poll(2) alone.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "sabotage/saboteur.h"

namespace touchstone::sabotage {

// How the unit ended.
struct UnitEnd {
  bool by_signal = false;
  int number = 0;  // exit code or signal
};

// Runs until the unit has ended and all it said was handed on. `changed` is called when the fault
// fires, and at the end. A unit that cannot be executed ends with code 127.
base::Result<UnitEnd> run_proxy(const std::string& executable, const std::vector<std::string>& argv,
                                Saboteur& saboteur, const std::function<void()>& changed);

// Ends this process as the unit ended: with its code, or by its signal.
[[noreturn]] void end_as(const UnitEnd& end);

}  // namespace touchstone::sabotage
