// Results of earlier runs as files: those that a user names, and the last one, which every run
// leaves in its folder for --last-failed and verdict(...).
#pragma once

#include <string>

#include "base/result.h"
#include "library.h"
#include "run/filter.h"
#include "run/result.h"

namespace touchstone::program {

// The result in `text`; `name` is for errors.
base::Result<run::RunResult> parse_result(const Library& library, const std::string& text,
                                          const std::string& name);
base::Result<run::RunResult> read_result_file(const Library& library, const std::string& path);

// The last result of this folder. Code kUsage when there is none, or when it is of another
// contract.
base::Result<run::RunResult> read_last_result(const Library& library, const std::string& contract);
run::LastVerdicts verdicts_of(const run::RunResult& result);

// Keeps it, unless the run was cut or never began: then the one before stays the last. A folder
// that cannot be written is told on standard error.
void keep_last_result(const run::RunResult& result);

}  // namespace touchstone::program
