// Carriage returns are dropped before the context is typed.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TypesWithoutReturns : public Behaviour {
 public:
  std::string stdin_text(const std::string& context) override {
    std::string text = context;
    std::erase(text, '\r');
    return text;
  }
};

const RegisterLiar kTypesWithoutReturns({"types-without-returns",
                                         {"AGL-034"},
                                         "a context is not what its writer wrote",
                                         true,
                                         make_fault<TypesWithoutReturns>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
