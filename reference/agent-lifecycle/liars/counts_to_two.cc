// A second collision gets the suffix -2 again.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class CountsToTwo : public Behaviour {
 public:
  std::string context_path(std::string_view name,
                           const std::function<bool(std::string_view)>& is_taken) override {
    const std::string plain = context_path_for(name, [](std::string_view) { return false; });
    return context_path_for(name,
                            [&](std::string_view path) { return path == plain && is_taken(path); });
  }
};

const RegisterLiar kCountsToTwo({"counts-to-two",
                                 {"AGL-006"},
                                 "the third agent of a name shares the context of the second",
                                 true,
                                 make_fault<CountsToTwo>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
