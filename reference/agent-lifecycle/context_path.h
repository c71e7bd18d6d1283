// context_path chooses where the markdown of a new agent lies in the agent store:
// agents/SLUG.md, with -2, -3, ... before .md while the path is taken.
//
// Pure functions; thread-safe. The slug keeps a-z and 0-9, lower-cases A-Z, and turns every run of
// other bytes into one dash, without dashes at the ends; a name with nothing left gives "agent".
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace touchstone::agent_lifecycle {

std::string slug_of(std::string_view name);

std::string context_path_for(std::string_view name,
                             const std::function<bool(std::string_view path)>& is_taken);

}  // namespace touchstone::agent_lifecycle
