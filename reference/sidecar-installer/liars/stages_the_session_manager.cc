// The session manager is staged with the package.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class StagesTheSessionManager : public Behaviour {
 public:
  bool is_staged(std::string_view path, bool is_wanted) override {
    return is_wanted || path.starts_with("session-manager/");
  }
};

const RegisterLiar kStagesTheSessionManager({"stages-the-session-manager",
                                             {"SCI-034"},
                                             "pip packs a node program into the operator",
                                             true,
                                             make_fault<StagesTheSessionManager>});

}  // namespace
}  // namespace touchstone::sidecar_installer
