// A usage error ends with code 1.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class FailsForUsageAsUsual : public Behaviour {
 public:
  int usage_code() override { return 1; }
};

const RegisterLiar kFailsForUsageAsUsual({"fails-for-usage-as-usual",
                                          {"SCI-300"},
                                          "a typing error looks like a broken machine",
                                          false,
                                          make_fault<FailsForUsageAsUsual>});

}  // namespace
}  // namespace touchstone::sidecar_installer
