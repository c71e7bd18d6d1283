// A notification that nobody knows is refused.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class AnswersNotifications : public Mirror {
 protected:
  void take_call(const Json& id, const std::string& method, const Json& params) override {
    if (id.is_discarded() && method != "driver.cancel") {
      return refuse(nullptr, -32601, "unknown notification " + method);
    }
    Mirror::take_call(id, method, params);
  }
};

const RegisterLiar kAnswersNotifications(
    {"answers-notifications",
     {"DRV-007"},
     "a host looks for the call that an answer without id belongs to",
     false,
     make_fault<AnswersNotifications>});

}  // namespace
}  // namespace touchstone::drivers
