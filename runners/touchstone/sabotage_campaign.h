// A campaign judges one unit once for each fault of its contract, and prints which were caught.
//
// First every case runs with nothing planted: a case that is not green then is left out, and which
// kinds of frames came tells which cases are worth a fault. A fault is judged by these cases, the
// quickest first, until one is red.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "library.h"
#include "sabotage/fault.h"

namespace touchstone::program {

struct CampaignOptions {
  std::vector<std::string> only;  // globs over names; empty: all
  unsigned jobs = 0;              // 0: four a core, since most of a fault's time is waiting
  unsigned sample = 0;            // 0: all
  unsigned seed = 0;
  // Not more: what stands between writes down whether its fault fired, and that has to be seen.
  std::string isolation = "basic";
};

// kNotConformant when a fault fired and survived, or an honest disturbance went red.
base::Result<base::ExitCode> run_campaign(const Library& library, const std::string& contract,
                                          std::vector<sabotage::Fault> faults,
                                          const std::vector<std::string>& unit,
                                          const CampaignOptions& options);

}  // namespace touchstone::program
