#include "agent-lifecycle/context_path.h"

namespace touchstone::agent_lifecycle {

std::string slug_of(std::string_view name) {
  std::string slug;
  bool is_dash_due = false;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (is_kept) {
      if (is_dash_due && !slug.empty()) slug += '-';
      slug += c;
    }
    is_dash_due = !is_kept;
  }
  return slug.empty() ? "agent" : slug;
}

std::string context_path_for(std::string_view name,
                             const std::function<bool(std::string_view path)>& is_taken) {
  const std::string stem = "agents/" + slug_of(name);
  std::string path = stem + ".md";
  for (int number = 2; is_taken(path); ++number) {
    path = stem + "-" + std::to_string(number) + ".md";
  }
  return path;
}

}  // namespace touchstone::agent_lifecycle
