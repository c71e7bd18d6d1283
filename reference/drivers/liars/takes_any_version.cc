// The version of a call is not looked at.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class TakesAnyVersion : public Mirror {
 protected:
  void take_message(const Json& message) override {
    Json other = message;
    if (message.is_object() && message.contains("method")) other["jsonrpc"] = "2.0";
    Mirror::take_message(other);
  }
};

const RegisterLiar kTakesAnyVersion({"takes-any-version",
                                     {"DRV-011"},
                                     "a call of another protocol is carried out",
                                     false,
                                     make_fault<TakesAnyVersion>});

}  // namespace
}  // namespace touchstone::drivers
