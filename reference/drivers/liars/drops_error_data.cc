// Of a port's error only code and message are passed on.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class DropsErrorData : public Mirror {
 protected:
  void take_answer(const Json& message) override {
    Json other = message;
    if (other.contains("error")) other["error"].erase("data");
    Mirror::take_answer(other);
  }
};

const RegisterLiar kDropsErrorData({"drops-error-data",
                                    {"DRV-032"},
                                    "a full disk is reported as any failure",
                                    false,
                                    make_fault<DropsErrorData>});

}  // namespace
}  // namespace touchstone::drivers
