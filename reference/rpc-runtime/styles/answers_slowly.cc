// Style: thinks 200 ms about each of its first twenty commands.
#include "event_loop.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersSlowly : public Behaviour {
 public:
  milliseconds wait_before(Moment moment) override {
    constexpr int kSlow = 20;  // a thousand at once would take minutes, which no host grants
    return milliseconds(moment == Moment::kCommand && ++commands_ <= kSlow ? 200 : 0);
  }

 private:
  int commands_ = 0;
};

const RegisteredStyle kAnswersSlowly({"answers_slowly",
                                      "thinks 200 ms about each of its first twenty commands",
                                      "a host grants an ordinary frame five seconds (S002)",
                                      make_style<AnswersSlowly>});

}  // namespace
}  // namespace touchstone::rpc_runtime
