// A failing upgrade of pip is passed over.
#include <algorithm>

#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class BearsAFailingUpgrade : public Behaviour {
 public:
  bool is_failure(const Command& command, int status) override {
    const auto& words = command.arguments;
    return status != 0 && std::find(words.begin(), words.end(), "--upgrade") == words.end();
  }
};

const RegisterLiar kBearsAFailingUpgrade(
    {"bears-a-failing-upgrade",
     {"SCI-064"},
     "the installation goes on with a pip that is half replaced",
     true,
     make_fault<BearsAFailingUpgrade>});

}  // namespace
}  // namespace touchstone::sidecar_installer
