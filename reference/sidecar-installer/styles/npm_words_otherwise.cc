// Gives npm its options in another order.
#include <algorithm>

#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class NpmWordsOtherwise : public Behaviour {
 public:
  Command altered(Command command) override {
    auto& words = command.arguments;
    if (command.program == "npm") std::reverse(words.begin() + 1, words.end());
    return command;
  }
};

const RegisterStyle kNpmWordsOtherwise({"npm_words_otherwise",
                                        "gives npm its options in another order",
                                        "SCI-050 says which options there are",
                                        make_style<NpmWordsOtherwise>});

}  // namespace
}  // namespace touchstone::sidecar_installer
