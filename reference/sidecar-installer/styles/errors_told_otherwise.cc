// Tells a failing command as a list of quoted words, on several lines.
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class ErrorsToldOtherwise : public Behaviour {
 public:
  std::string failure_text(const Command& command, int status) override {
    std::string text = "a step did not succeed\n  program: '" + command.program + "'\n  words: [";
    for (const std::string& word : command.arguments) text += "'" + word + "', ";
    return text + "]\n  status=" + std::to_string(status) + "\n";
  }
};

const RegisterStyle kErrorsToldOtherwise(
    {"errors_told_otherwise", "tells a failing command as a list of quoted words, on several lines",
     "SCI-024 asks for program, arguments and status, not for their form",
     make_style<ErrorsToldOtherwise>});

}  // namespace
}  // namespace touchstone::sidecar_installer
