// The answer comes before the notification.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class AnswersBeforeTelling : public Mirror {
 protected:
  void notify_port(const Json& caller, const Json& params) override {
    answer(caller, Json::object());
    say({{"jsonrpc", "2.0"}, {"method", params["method"]}, {"params", params["params"]}});
  }
};

const RegisterLiar kAnswersBeforeTelling(
    {"answers-before-telling",
     {"DRV-038"},
     "an event arrives after the case has stopped to look for it",
     true,
     make_fault<AnswersBeforeTelling>});

}  // namespace
}  // namespace touchstone::drivers
