// Tells its plan and its steps with many words of its own.
#include "sidecar-installer/progress.h"
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class PlansAtLength : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout&, const Options&) override {
    for (int line = 0; line < 200; ++line) say("preparing \u2026 " + std::to_string(line));
    return Done{};
  }
};

const RegisterStyle kPlansAtLength(
    {"plans_at_length", "tells its plan and its steps with many words of its own",
     "texts are not fixed but for a few words (SCI-012, SCI-015, SCI-017, SCI-047)",
     make_style<PlansAtLength>});

}  // namespace
}  // namespace touchstone::sidecar_installer
