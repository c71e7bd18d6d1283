// Any answer but no means yes.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TakesAnythingForYes : public Behaviour {
 public:
  bool is_yes(const std::string& answer) override { return answer != "n" && answer != "no"; }
};

const RegisterLiar kTakesAnythingForYes({"takes-anything-for-yes",
                                         {"SCI-059"},
                                         "a typing error installs what was not wanted",
                                         true,
                                         make_fault<TakesAnythingForYes>});

}  // namespace
}  // namespace touchstone::sidecar_installer
