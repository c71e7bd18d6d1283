// The error of a failing command names the program alone.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class HidesTheArguments : public Behaviour {
 public:
  std::string failure_text(const Command& command, int status) override {
    return command.program + " ended with status " + std::to_string(status);
  }
};

const RegisterLiar kHidesTheArguments({"hides-the-arguments",
                                       {"SCI-024"},
                                       "a user does not know which of six commands failed",
                                       false,
                                       make_fault<HidesTheArguments>});

}  // namespace
}  // namespace touchstone::sidecar_installer
