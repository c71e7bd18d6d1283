// What an exit code of touchstone tells, in words for the last line of a report.
#pragma once

#include <string_view>

#include "base/exit_code.h"

namespace touchstone::reports {

std::string_view exit_meaning(base::ExitCode code);

}  // namespace touchstone::reports
