// After a line that is no JSON the driver ends.
#include <cstdlib>
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class EndsOnBrokenLine : public Mirror {
 protected:
  void refuse(const Json& id, int code, const std::string& why, Json data) override {
    Mirror::refuse(id, code, why, data);
    if (code == -32700) std::exit(0);
  }
};

const RegisterLiar kEndsOnBrokenLine({"ends-on-broken-line",
                                      {"DRV-015"},
                                      "one broken line ends a whole run",
                                      false,
                                      make_fault<EndsOnBrokenLine>});

}  // namespace
}  // namespace touchstone::drivers
