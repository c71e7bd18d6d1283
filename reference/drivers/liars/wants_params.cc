// Params may not be left out.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class WantsParams : public Mirror {
 protected:
  void take_message(const Json& message) override {
    if (message.is_object() && message.contains("method") && message.contains("id") &&
        !message.contains("params")) {
      return refuse(message["id"], -32602, "params are missing");
    }
    Mirror::take_message(message);
  }
};

const RegisterLiar kWantsParams({"wants-params",
                                 {"DRV-017", "DRV-020"},
                                 "a newer harness cannot talk to an older driver",
                                 true,
                                 make_fault<WantsParams>});

}  // namespace
}  // namespace touchstone::drivers
