// The side channel of a saboteur: what it planted, one line of JSON each time there is news.
#pragma once

#include <map>
#include <string>

#include "base/result.h"
#include "sabotage/saboteur.h"

namespace touchstone::program {

// Appends {"fault", "fired", "kinds": {KIND: COUNT}} with one write. Failing is silent: a process
// that stands in for a unit has nobody to tell.
void append_sabotage_report(const std::string& path, const sabotage::Fault& fault,
                            const sabotage::Saboteur& saboteur);

struct SabotageReport {
  bool fired = false;
  std::map<std::string, std::uint64_t> kinds;
};

// All lines of a file together; a missing one is a unit that was never started.
SabotageReport read_sabotage_report(const std::string& path);

}  // namespace touchstone::program
