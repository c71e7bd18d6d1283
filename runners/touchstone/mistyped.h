// What was meant where the command line could not be parsed: the nearest command or option.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace touchstone::program {

// The first word that no command line of `app` knows: a command, or an option of the command that
// is named. Nothing when all words are known and the mistake is another. `words` begin with the
// program's name and hold nothing of the unit.
std::optional<base::Error> find_mistyped(const CLI::App& app,
                                         const std::vector<std::string>& words);

}  // namespace touchstone::program
