// An option that the agent announced is announced again.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class AnnouncesOptionsTwice : public Behaviour {
 public:
  bool makes_up_option_update(bool) override { return true; }
};

const RegisterLiar kAnnouncesOptionsTwice({"announces-options-twice",
                                           {"ACP-046"},
                                           "a host sees the setting change twice",
                                           true,
                                           make_fault<AnnouncesOptionsTwice>});

}  // namespace
}  // namespace touchstone::sidecar
