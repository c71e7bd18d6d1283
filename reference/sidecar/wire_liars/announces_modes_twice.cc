// A mode that the agent announced is announced again.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnnouncesModesTwice : public Behaviour {
 public:
  bool makes_up_mode_update(bool) override { return true; }
};

const RegisterLiar kAnnouncesModesTwice({"announces-modes-twice",
                                         {"ACP-045"},
                                         "a host sees the mode change twice",
                                         true,
                                         make_fault<AnnouncesModesTwice>});

}  // namespace
}  // namespace touchstone::sidecar
