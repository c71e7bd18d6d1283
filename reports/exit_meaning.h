// What a run comes down to, in words for the head or the last line of a report.
#pragma once

#include <string_view>

#include "base/exit_code.h"
#include "run/result.h"

namespace touchstone::reports {

std::string_view exit_meaning(base::ExitCode code);
// The same for the exit code of a run, which may have more to say.
std::string_view exit_meaning(const run::RunResult& result);

// How a unit stands to a contract: "conformant to", "NOT conformant to", and what is neither, since
// it was not judged or not to the end. The contract's name belongs behind it.
std::string_view standing(const run::RunResult& result);
// Whether standing() says that the unit does not conform.
bool is_refuted(const run::RunResult& result);

}  // namespace touchstone::reports
