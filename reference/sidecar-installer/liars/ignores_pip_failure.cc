// A failing pip install is passed over; a failing pip upgrade or venv still ends the install.
#include <algorithm>

#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class IgnoresPipFailure : public Behaviour {
 public:
  bool is_failure(const Command& command, int status) override {
    const auto has = [&](const char* word) {
      const auto& words = command.arguments;
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    return status != 0 && (!has("pip") || has("--upgrade"));
  }
};

const RegisterLiar kIgnoresPipFailure({"ignores-pip-failure",
                                       {"SCI-024"},
                                       "a failing install of a package is taken as done",
                                       false,
                                       make_fault<IgnoresPipFailure>});

}  // namespace
}  // namespace touchstone::sidecar_installer
