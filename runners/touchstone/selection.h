// Selection narrows a run to some cases and requirements, as --only says.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "script/case.h"

namespace touchstone::program {

// The contract's profile of that name; kUsage with the nearest known one otherwise.
base::Result<contract::Profile> find_profile(const contract::Contract& contract,
                                             const std::string& name);

struct Selected {
  std::vector<script::CasePtr> cases;
  contract::Profile profile;
  bool partial = false;
};

// Cases whose id matches one of the globs, or that decide a requirement whose id does. A
// requirement that only rules decide is looked for in every case. No glob selects everything.
// Nothing left is an error of code kNothingSelected.
base::Result<Selected> select(const contract::Contract& contract,
                              const std::vector<script::CasePtr>& cases,
                              const contract::Profile& profile,
                              const std::vector<std::string>& globs);

}  // namespace touchstone::program
