// The second pure step of the judge: folds the verdicts of attempts and cases into one verdict
// per requirement, and all of them into conformance and an exit code.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "run/result.h"

namespace touchstone::run {

// A failure that is known and has a reason. Exactly one of requirement and case_id is set.
struct Expectation {
  std::string requirement;
  std::string case_id;
  std::string reason;
};

// Reads an expectation file: a list of {requirement | case, reason}. Ids that the contract or
// the suite does not know are errors.
base::Result<std::vector<Expectation>> read_expectations(std::string_view text, std::string name,
                                                         const contract::Contract& contract,
                                                         const std::vector<std::string>& case_ids);

struct FoldOptions {
  bool strict = false;   // SHOULD blocks as well
  bool partial = false;  // not-observed does not block
  std::vector<Expectation> expectations;
};

// The verdict of one case from its attempts. Of each repetition the last attempt counts, and of
// repetitions the worst: a case that fails once in twenty fails. Fills `deciding` as well.
void settle_case(CaseResult& result);

// Fills requirements, counts, conformant, exit_code and stale_expectations of `result` from its
// cases. `profile` says which requirements are scored.
void fold(RunResult& result, const contract::Contract& contract, const contract::Profile& profile,
          const FoldOptions& options);

}  // namespace touchstone::run
