// Style: takes a second and a half for its first command, as one that loads its engine only
// then.
#include "event_loop.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersFirstLate : public Behaviour {
 public:
  milliseconds wait_before(Moment moment) override {
    if (moment != Moment::kCommand || warm_) return milliseconds(0);
    warm_ = true;
    return milliseconds(1500);
  }

 private:
  bool warm_ = false;
};

const RegisteredStyle kAnswersFirstLate(
    {"answers_first_late",
     "takes a second and a half for its first command, as one that loads its engine only then",
     "a host grants an ordinary frame five seconds (S002), and RPC-134 grants them to an abort",
     make_style<AnswersFirstLate>});

}  // namespace
}  // namespace touchstone::rpc_runtime
