// The error of a failing command lacks its status.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class HidesTheStatus : public Behaviour {
 public:
  std::string failure_text(const Command& command, int) override {
    return "`" + command.text() + "` failed";
  }
};

const RegisterLiar kHidesTheStatus({"hides-the-status",
                                    {"SCI-024", "SCI-064"},
                                    "a user cannot tell a crash from a refusal",
                                    false,
                                    make_fault<HidesTheStatus>});

}  // namespace
}  // namespace touchstone::sidecar_installer
