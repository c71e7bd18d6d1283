#include "agent-lifecycle/run_folder.h"

#include <algorithm>

namespace touchstone::agent_lifecycle {

std::string join_path(std::string_view folder, std::string_view name) {
  while (folder.ends_with('/')) folder.remove_suffix(1);
  return std::string(folder) + "/" + std::string(name);
}

std::string run_folder_of(std::string_view project_root, std::string_view agent_id) {
  return join_path(join_path(project_root, ".ideai/run"), agent_id);
}

std::string compose_convention_file(std::string_view project_root, std::string_view markdown) {
  std::string document = "<!-- written at launch; edit the agent's context instead -->\n";
  document += "Project root: ";
  document += project_root;
  document += "\n\n";
  document += markdown;
  return document;
}

bool is_inside(std::string_view path) {
  if (path.empty() || path.starts_with('/')) return false;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    if (part == "..") return false;
    path.remove_prefix(std::min(part.size() + 1, path.size()));
  }
  return true;
}

}  // namespace touchstone::agent_lifecycle
