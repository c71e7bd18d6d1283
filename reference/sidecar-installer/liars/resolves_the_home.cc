// Links in HOME are resolved first.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ResolvesTheHome : public Behaviour {
 public:
  std::filesystem::path home(const std::filesystem::path& found) override {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(found, error);
    return error ? found : real;
  }
};

const RegisterLiar kResolvesTheHome(
    {"resolves-the-home",
     {"SCI-060"},
     "paths that are told and written are not those that the user knows",
     true,
     make_fault<ResolvesTheHome>});

}  // namespace
}  // namespace touchstone::sidecar_installer
