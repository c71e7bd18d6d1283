// What is due within the second comes now.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class RoundsUpSeconds : public Mirror {
 protected:
  void advance(const Json& caller, std::int64_t ms) override {
    now_ms_ += ms;
    while (!due_.empty() && due_.begin()->first <= (now_ms_ + 999) / 1000 * 1000) {
      answer(due_.extract(due_.begin()).mapped(), Json::object());
    }
    answer(caller, Json::object());
  }
};

const RegisterLiar kRoundsUpSeconds({"rounds-up-seconds",
                                     {"DRV-061"},
                                     "a bound seems to hold that is shorter than it should be",
                                     true,
                                     make_fault<RoundsUpSeconds>});

}  // namespace
}  // namespace touchstone::drivers
