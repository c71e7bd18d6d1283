// Tests are staged with the package.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class StagesTests : public Behaviour {
 public:
  bool is_staged(std::string_view path, bool is_wanted) override {
    return is_wanted || path.starts_with("tests/");
  }
};

const RegisterLiar kStagesTests({"stages-tests",
                                 {"SCI-034"},
                                 "the package installs modules that were never meant for it",
                                 false,
                                 make_fault<StagesTests>});

}  // namespace
}  // namespace touchstone::sidecar_installer
