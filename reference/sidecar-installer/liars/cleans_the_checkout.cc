// Caches are removed from the checkout.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class CleansTheCheckout : public Behaviour {
 public:
  void on_synced(const std::filesystem::path& source) override {
    std::error_code error;
    std::filesystem::remove_all(source / "operator_mcp" / "__pycache__", error);
  }
};

const RegisterLiar kCleansTheCheckout({"cleans-the-checkout",
                                       {"SCI-031"},
                                       "a developer finds changes that were not made by them",
                                       true,
                                       make_fault<CleansTheCheckout>});

}  // namespace
}  // namespace touchstone::sidecar_installer
