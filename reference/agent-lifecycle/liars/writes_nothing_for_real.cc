// A real file that cannot be written is no reason to stop.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WritesNothingForReal : public Behaviour {
 public:
  bool fails_to_write() override { return false; }
};

const RegisterLiar kWritesNothingForReal({"writes-nothing-for-real",
                                          {"AGL-405"},
                                          "an agent works without its instructions",
                                          true,
                                          make_fault<WritesNothingForReal>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
