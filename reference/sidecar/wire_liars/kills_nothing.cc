// terminal/kill only says that it did.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KillsNothing : public Behaviour {
 public:
  bool kills_terminals() override { return false; }
};

const RegisterLiar kKillsNothing({"kills-nothing",
                                  {"ACP-335"},
                                  "an agent cannot stop the command that it started",
                                  false,
                                  make_fault<KillsNothing>});

}  // namespace
}  // namespace touchstone::sidecar
