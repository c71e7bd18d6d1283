// Only the first blank of a name becomes a dash.
#include <algorithm>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class DashesTheFirstBlankOnly : public Behaviour {
 public:
  std::string context_path(std::string_view name,
                           const std::function<bool(std::string_view)>& is_taken) override {
    std::string path = context_path_for(name, is_taken);
    std::size_t dash = name.find(' ') == name.npos ? path.npos : path.find('-');
    const std::size_t blanks = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
    for (std::size_t i = 1; i < blanks; ++i) path[dash = path.find('-', dash + 1)] = ' ';
    return path;
  }
};

const RegisterLiar kDashesTheFirstBlankOnly({"dashes-the-first-blank-only",
                                             {"AGL-004"},
                                             "a path has blanks in it on some machines",
                                             true,
                                             make_fault<DashesTheFirstBlankOnly>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
