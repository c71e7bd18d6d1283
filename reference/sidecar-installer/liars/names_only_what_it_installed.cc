// The final lines leave out a launcher that was skipped.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class NamesOnlyWhatItInstalled : public Behaviour {
 public:
  bool names_launcher(bool is_skipped) override { return !is_skipped; }
};

const RegisterLiar kNamesOnlyWhatItInstalled({"names-only-what-it-installed",
                                              {"SCI-017"},
                                              "a user does not know what to enter in a client",
                                              true,
                                              make_fault<NamesOnlyWhatItInstalled>});

}  // namespace
}  // namespace touchstone::sidecar_installer
