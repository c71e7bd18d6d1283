// What a trusted program of ours prints, read to its end. Not for units: they get the launcher.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace touchstone::program {

// Runs argv[0] (a path, or a name on PATH) with this program's environment and returns its standard
// output. A program that cannot be started, ends otherwise than with code 0, prints more than
// 16 MiB or takes longer than ten seconds is an error, and has ended when this returns.
base::Result<std::string> program_output(const std::vector<std::string>& argv);

}  // namespace touchstone::program
