// Lies: answers reading commands while a turn runs, with a history that is about to change.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersGetMessagesWhileBusy : public Behaviour {
 public:
  bool refuses_reading_while_busy() override { return false; }
};

const RegisteredLiar kAnswersGetMessagesWhileBusy(
    {"answers_get_messages_while_busy",
     {"RPC-121"},
     "answers reading commands while a turn runs, with a history that is about to change",
     Subtlety::kPlain,
     make_fault<AnswersGetMessagesWhileBusy>});

}  // namespace
}  // namespace touchstone::rpc_runtime
