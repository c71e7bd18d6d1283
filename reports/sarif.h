// The report for code scanning: SARIF 2.1.0.
//
// Its rules are the requirements that were scored, and a rule for each kind of finding that blames
// none. A result points at the step of the case and, as a related location, at the requirement in
// the contract; what an expectation covers is suppressed. What a whole run did not see and had to
// is a result of kind open. All text is ASCII and at most kShownValue bytes of it are shown.
#pragma once

#include <string>

#include "reports/result_document.h"

namespace touchstone::reports {

// The whole log, with a line end.
std::string to_sarif(const run::RunResult& result, const Program& program);

}  // namespace touchstone::reports
