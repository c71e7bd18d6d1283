// Only small letters mean yes.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TakesCapitalsForNo : public Behaviour {
 public:
  bool is_yes(const std::string& answer) override {
    return answer.empty() || answer == "y" || answer == "yes";
  }
};

const RegisterLiar kTakesCapitalsForNo({"takes-capitals-for-no",
                                        {"SCI-059"},
                                        "who answers YES is refused",
                                        true,
                                        make_fault<TakesCapitalsForNo>});

}  // namespace
}  // namespace touchstone::sidecar_installer
