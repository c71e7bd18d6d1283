// The report for CI servers: JUnit XML in the form that Jenkins' schema accepts.
//
// Two suites: the cases of the contract, and its requirements, a test case each. What blocks is a
// failure or an error, what was expected or never came about is skipped, a warning passes with
// words unless the run is strict. A run that did not come to its end has an error that says so. All
// text is shown(), so the document is well-formed whatever the unit said.
#pragma once

#include <string>

#include "run/result.h"

namespace touchstone::reports {

// The whole document.
std::string to_junit(const run::RunResult& result);

}  // namespace touchstone::reports
