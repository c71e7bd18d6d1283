// Numbers of paths end at ten.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class CountsToNine : public Behaviour {
 public:
  std::string context_path(std::string_view name,
                           const std::function<bool(std::string_view)>& is_taken) override {
    return context_path_for(name, [&](std::string_view path) {
      return is_taken(path) && path.find("-10.") == path.npos;
    });
  }
};

const RegisterLiar kCountsToNine({"counts-to-nine",
                                  {"AGL-006"},
                                  "the eleventh agent of a name shares the context of the tenth",
                                  true,
                                  make_fault<CountsToNine>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
