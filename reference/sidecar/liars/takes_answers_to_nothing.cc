// An answer to a question that was never asked is passed over.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesAnswersToNothing : public Behaviour {
 public:
  bool takes_unknown_answers() override { return true; }
};

const RegisterLiar kTakesAnswersToNothing(
    {"takes-answers-to-nothing",
     {"ACP-153"},
     "a host and a sidecar that have lost each other go on as if they had not",
     true,
     make_fault<TakesAnswersToNothing>});

}  // namespace
}  // namespace touchstone::sidecar
