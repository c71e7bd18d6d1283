// A line end is added to the context that goes to the terminal.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class StdinEndsLine : public Behaviour {
 public:
  std::string stdin_text(const std::string& context) override { return context + "\n"; }
};

const RegisterLiar kStdinEndsLine({"stdin-ends-line",
                                   {"AGL-034"},
                                   "a context given over the terminal has one line end too many",
                                   false,
                                   make_fault<StdinEndsLine>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
