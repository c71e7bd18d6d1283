// Name and version of kumiho are two arguments.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class SplitsTheRequirement : public Behaviour {
 public:
  Command altered(Command command) override {
    auto& words = command.arguments;
    if (!words.back().starts_with("kumiho[")) return command;
    words.back() = "kumiho[mcp]";
    words.push_back(">=0.9.20");
    return command;
  }
};

const RegisterLiar kSplitsTheRequirement({"splits-the-requirement",
                                          {"SCI-023", "SCI-055", "SCI-058"},
                                          "pip refuses the second one",
                                          false,
                                          make_fault<SplitsTheRequirement>});

}  // namespace
}  // namespace touchstone::sidecar_installer
