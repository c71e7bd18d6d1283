// Ids go through 32 bits.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class CutsLargeIds : public Mirror {
 protected:
  void say(const Json& message) override {
    Json other = message;
    const Json id = message.value("id", Json());
    if (!message.contains("method") && id.is_number_integer()) {
      other["id"] = static_cast<std::int32_t>(id.get<std::int64_t>());
    }
    Mirror::say(other);
  }
};

const RegisterLiar kCutsLargeIds({"cuts-large-ids",
                                  {"DRV-006", "DRV-005"},
                                  "after two thousand million calls answers go to the wrong ones",
                                  true,
                                  make_fault<CutsLargeIds>});

}  // namespace
}  // namespace touchstone::drivers
