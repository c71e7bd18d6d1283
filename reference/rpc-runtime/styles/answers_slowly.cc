// Style: thinks 200 ms about every command.
#include "event_loop.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersSlowly : public Behaviour {
 public:
  milliseconds wait_before(Moment moment) override {
    return milliseconds(moment == Moment::kCommand ? 200 : 0);
  }
};

const RegisteredStyle kStyle({"answers_slowly", "thinks 200 ms about every command",
                              "a host grants an ordinary frame five seconds (S002)",
                              make_style<AnswersSlowly>});

}  // namespace
}  // namespace touchstone::rpc_runtime
