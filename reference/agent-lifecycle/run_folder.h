// The run folder of an agent, ROOT/.ideai/run/AGENT_ID, and the convention file written into it.
//
// Pure functions of their arguments; thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace touchstone::agent_lifecycle {

// Joins with exactly one slash, whatever `folder` ends in.
std::string join_path(std::string_view folder, std::string_view name);

std::string run_folder_of(std::string_view project_root, std::string_view agent_id);

// The document that an agent finds in its run folder: a header with the absolute project root,
// because the run folder is not where the work is, then the agent's own markdown.
std::string compose_convention_file(std::string_view project_root, std::string_view markdown);

// True for a name that stays inside the folder it is joined to.
bool is_inside(std::string_view relative_path);

}  // namespace touchstone::agent_lifecycle
