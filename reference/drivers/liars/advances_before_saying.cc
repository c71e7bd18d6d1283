// clock.advance is answered before what came due.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class AdvancesBeforeSaying : public Mirror {
 protected:
  void advance(const Json& caller, std::int64_t ms) override {
    answer(caller, Json::object());
    const std::int64_t target = now_ms_ + ms;
    while (!due_.empty() && due_.begin()->first <= target) {
      answer(due_.extract(due_.begin()).mapped(), Json::object());
    }
    now_ms_ = target;
  }
};

const RegisterLiar kAdvancesBeforeSaying({"advances-before-saying",
                                          {"DRV-060"},
                                          "a bound of minutes is judged before it has passed",
                                          true,
                                          make_fault<AdvancesBeforeSaying>});

}  // namespace
}  // namespace touchstone::drivers
