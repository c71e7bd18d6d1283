// Lies: answers follow_up with command follow_up, so a host that waits for the prompt response
// hangs.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersFollowUpByItsName : public Behaviour {
 public:
  std::string follow_up_answer() override { return "follow_up"; }
};

const RegisteredLiar kAnswersFollowUpByItsName(
    {"answers_follow_up_by_its_name",
     {"RPC-065"},
     "answers follow_up with command follow_up, so a host that waits for the prompt response hangs",
     Subtlety::kPlain,
     make_fault<AnswersFollowUpByItsName>});

}  // namespace
}  // namespace touchstone::rpc_runtime
