// pip gets the absolute path of a checkout.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class MakesTheSourceAbsolute : public Behaviour {
 public:
  std::filesystem::path checkout_source(const std::string& repo) override {
    return std::filesystem::absolute(repo) / "operator-mcp";
  }
};

const RegisterLiar kMakesTheSourceAbsolute(
    {"makes-the-source-absolute",
     {"SCI-066"},
     "what pip remembers of the package is not what the user wrote",
     true,
     make_fault<MakesTheSourceAbsolute>});

}  // namespace
}  // namespace touchstone::sidecar_installer
