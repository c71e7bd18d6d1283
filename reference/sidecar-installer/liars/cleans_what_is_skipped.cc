// The environment of a skipped sidecar is removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class CleansWhatIsSkipped : public Behaviour {
 public:
  Outcome<Done> on_skipped(const std::filesystem::path& folder) override {
    std::error_code error;
    std::filesystem::remove_all(folder / "venv", error);
    return Done{};
  }
};

const RegisterLiar kCleansWhatIsSkipped({"cleans-what-is-skipped",
                                         {"SCI-015", "SCI-058"},
                                         "a sidecar that somebody works on is broken",
                                         true,
                                         make_fault<CleansWhatIsSkipped>});

}  // namespace
}  // namespace touchstone::sidecar_installer
