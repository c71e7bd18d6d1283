// Gives pip further options, and its own in another order.
#include <algorithm>

#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class PipWordsOtherwise : public Behaviour {
 public:
  Command altered(Command command) override {
    auto& words = command.arguments;
    const auto quiet = std::find(words.begin(), words.end(), "--quiet");
    if (quiet == words.end()) return command;
    *quiet = "--disable-pip-version-check";
    words.insert(words.begin() + 3, {"--no-input", "--progress-bar=off"});
    const auto force = std::find(words.begin(), words.end(), "--force-reinstall");
    if (force != words.end()) std::iter_swap(force, force + 1);
    return command;
  }
};

const RegisterStyle kPipWordsOtherwise(
    {"pip_words_otherwise", "gives pip further options, and its own in another order",
     "SCI-021, SCI-023, SCI-030 and SCI-066 say which words must be there, and which one is last",
     make_style<PipWordsOtherwise>});

}  // namespace
}  // namespace touchstone::sidecar_installer
