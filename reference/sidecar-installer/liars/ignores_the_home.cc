// A HOME with a blank is replaced by the working folder.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class IgnoresTheHome : public Behaviour {
 public:
  std::filesystem::path home(const std::filesystem::path& found) override {
    return found.string().find(' ') == std::string::npos ? found : std::filesystem::path(".");
  }
};

const RegisterLiar kIgnoresTheHome({"ignores-the-home",
                                    {"SCI-068"},
                                    "an installation lands where nobody looks",
                                    true,
                                    make_fault<IgnoresTheHome>});

}  // namespace
}  // namespace touchstone::sidecar_installer
