// Chooses the cases of a run by filters over their ids and the requirements that they decide.
#pragma once

#include <vector>

#include "contract/contract.h"
#include "run/filter.h"
#include "script/case.h"

namespace touchstone::run {

// Those that a profile needs, in suite order: each that asks for nothing else, and, for what none
// of these decides, each that decides it. What only rules decide is looked for in whatever is run.
std::vector<script::CasePtr> cases_of_profile(const std::vector<script::CasePtr>& cases,
                                              const contract::Profile& profile);

// Those that one of the filters matches, in suite order. A filter is asked of each case together
// with each requirement of the profile that the case decides; a requirement that only rules
// decide is looked for in every case when a filter names it by a glob, or when no case decides
// anything that is meant.
std::vector<script::CasePtr> select_cases(const contract::Contract& contract,
                                          const std::vector<script::CasePtr>& cases,
                                          const contract::Profile& profile,
                                          const std::vector<Filter>& filters,
                                          const LastVerdicts& last);

}  // namespace touchstone::run
