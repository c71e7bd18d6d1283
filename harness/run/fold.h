// The second pure step of the judge: folds the verdicts of attempts and cases into one verdict
// per requirement, and all of them into conformance and an exit code.
#pragma once

#include <vector>

#include "contract/contract.h"
#include "run/expectation.h"
#include "run/result.h"

namespace touchstone::run {

struct FoldOptions {
  bool strict = false;   // SHOULD blocks as well
  bool partial = false;  // not-observed does not block
  std::vector<Expectation> expectations;
  Circumstances here;  // what expectations may depend on
};

// The verdict of one case from its attempts. Of each repetition the last attempt counts, and of
// repetitions the worst: a case that fails once in twenty fails. Fills `deciding` as well.
void settle_case(CaseResult& result);

// Fills requirements, counts, conformant, exit_code and expectations of `result` from its
// cases. `profile` says which requirements are scored.
void fold(RunResult& result, const contract::Contract& contract, const contract::Profile& profile,
          const FoldOptions& options);

}  // namespace touchstone::run
