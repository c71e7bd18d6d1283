// The end of the input is an error.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class EndsWithThree : public Behaviour {
 public:
  int exit_code() override { return 3; }
};

const RegisterLiar kEndsWithThree({"ends-with-three",
                                   {"AGL-313", "AGL-406"},
                                   "every run looks like one that crashed",
                                   false,
                                   make_fault<EndsWithThree>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
