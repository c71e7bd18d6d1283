// What a judge says of one recording, for a person: the verdict in a line, and a block for each
// finding as a run would have told it.
#pragma once

#include <string>

#include "contract/contract.h"
#include "reports/paint.h"
#include "run/result.h"

namespace touchstone::reports {

// `test` has one attempt, with its recording where there is something to show. Lines, each with its
// LF; what only a MAY speaks against is counted, not told.
std::string tell_judged(const run::CaseResult& test, const contract::Contract& contract,
                        const Paint& paint);

}  // namespace touchstone::reports
