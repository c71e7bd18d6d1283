// The context of an agent with a long name lies in a folder of its own.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class LongNamesElsewhere : public Behaviour {
 public:
  std::string context_path(std::string_view name,
                           const std::function<bool(std::string_view)>& is_taken) override {
    std::string path = context_path_for(name, is_taken);
    if (name.size() > 14) path.insert(std::string_view("agents/").size(), "long/");
    return path;
  }
};

const RegisterLiar kLongNamesElsewhere({"long-names-elsewhere",
                                        {"AGL-003", "AGL-004"},
                                        "the store and its user look for one context in two places",
                                        true,
                                        make_fault<LongNamesElsewhere>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
