// What to try instead of a word that a contract's files do not know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace touchstone::contract {

// `did you mean "x"?`, or the known words when they are few, or nothing.
std::string suggest(std::string_view word, const std::vector<std::string>& known);

}  // namespace touchstone::contract
