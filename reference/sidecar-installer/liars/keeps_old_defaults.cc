// A *.json file that is there is never overwritten.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsOldDefaults : public Behaviour {
 public:
  bool copies(const std::filesystem::path&, const std::filesystem::path& to) override {
    std::error_code error;
    return to.extension() != ".json" || !std::filesystem::exists(to, error);
  }
};

const RegisterLiar kKeepsOldDefaults({"keeps-old-defaults",
                                      {"SCI-044"},
                                      "new defaults never reach anybody",
                                      true,
                                      make_fault<KeepsOldDefaults>});

}  // namespace
}  // namespace touchstone::sidecar_installer
