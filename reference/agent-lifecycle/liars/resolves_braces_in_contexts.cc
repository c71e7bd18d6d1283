// Templates in a context are resolved.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class ResolvesBracesInContexts : public Behaviour {
 public:
  std::string convention_file(std::string_view root, std::string_view markdown) override {
    std::string text(markdown);
    const std::string word = "{projectRoot}";
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word)) {
      text.replace(at, word.size(), root);
    }
    return compose_convention_file(root, text);
  }
};

const RegisterLiar kResolvesBracesInContexts(
    {"resolves-braces-in-contexts",
     {"AGL-026", "AGL-027"},
     "a context that explains templates is not what its writer wrote",
     true,
     make_fault<ResolvesBracesInContexts>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
