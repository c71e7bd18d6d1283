// A path that is taken is taken again.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SharesPaths : public Behaviour {
 public:
  std::string context_path(std::string_view name,
                           const std::function<bool(std::string_view)>&) override {
    return context_path_for(name, [](std::string_view) { return false; });
  }
};

const RegisterLiar kSharesPaths({"shares-paths",
                                 {"AGL-005", "AGL-006"},
                                 "a second agent of a name overwrites what the first one knows",
                                 false,
                                 make_fault<SharesPaths>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
