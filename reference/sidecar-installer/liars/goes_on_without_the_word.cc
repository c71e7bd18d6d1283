// Without --sidecars-only it installs all the same.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class GoesOnWithoutTheWord : public Behaviour {
 public:
  bool needs_sidecars_only() override { return false; }
};

const RegisterLiar kGoesOnWithoutTheWord(
    {"goes-on-without-the-word",
     {"SCI-001"},
     "a user who forgot a word gets an installation that was not asked for",
     false,
     make_fault<GoesOnWithoutTheWord>});

}  // namespace
}  // namespace touchstone::sidecar_installer
