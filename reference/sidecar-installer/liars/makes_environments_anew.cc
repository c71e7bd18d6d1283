// An environment that exists is made again.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class MakesEnvironmentsAnew : public Behaviour {
 public:
  bool keeps_venv(const std::filesystem::path&, bool) override { return false; }
};

const RegisterLiar kMakesEnvironmentsAnew({"makes-environments-anew",
                                           {"SCI-018", "SCI-056"},
                                           "packages that a user added are gone",
                                           false,
                                           make_fault<MakesEnvironmentsAnew>});

}  // namespace
}  // namespace touchstone::sidecar_installer
