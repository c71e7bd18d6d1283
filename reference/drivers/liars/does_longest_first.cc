// Of what comes due at once the latest is done first.
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class DoesLongestFirst : public Mirror {
 protected:
  void advance(const Json& caller, std::int64_t ms) override {
    now_ms_ += ms;
    while (!due_.empty() && due_.begin()->first <= now_ms_) {
      const auto last = std::prev(due_.upper_bound(now_ms_));
      answer(due_.extract(last).mapped(), Json::object());
    }
    answer(caller, Json::object());
  }
};

const RegisterLiar kDoesLongestFirst({"does-longest-first",
                                      {"DRV-062"},
                                      "of two bounds the longer one passes first",
                                      true,
                                      make_fault<DoesLongestFirst>});

}  // namespace
}  // namespace touchstone::drivers
