// Nothing tells of the session manager.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class IsSilentAboutTheManager : public Behaviour {
 public:
  bool tells_of_session_manager() override { return false; }
};

const RegisterLiar kIsSilentAboutTheManager({"is-silent-about-the-manager",
                                             {"SCI-047"},
                                             "nobody learns that it exists",
                                             false,
                                             make_fault<IsSilentAboutTheManager>});

}  // namespace
}  // namespace touchstone::sidecar_installer
