// Endings are compared without case.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsEndingsInCapitals : public Behaviour {
 public:
  bool is_kept(std::string_view name, int) override {
    std::string small(name);
    for (char& letter : small) {
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return is_runtime_state(small);
  }
};

const RegisterLiar kKeepsEndingsInCapitals({"keeps-endings-in-capitals",
                                            {"SCI-070"},
                                            "what stays depends on how it was written",
                                            true,
                                            make_fault<KeepsEndingsInCapitals>});

}  // namespace
}  // namespace touchstone::sidecar_installer
