// On the way to an agent the session manager is installed too.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class EnsuresTheManager : public Behaviour {
 public:
  Options ensured(Options options) override {
    options.wants_session_manager = true;
    return options;
  }
};

const RegisterLiar kEnsuresTheManager({"ensures-the-manager",
                                       {"SCI-058"},
                                       "npm is run that nobody asked for",
                                       true,
                                       make_fault<EnsuresTheManager>});

}  // namespace
}  // namespace touchstone::sidecar_installer
