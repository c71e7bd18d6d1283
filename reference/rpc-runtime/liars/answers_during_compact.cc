// Lies: answers commands while compact runs, with a history that is about to change.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersDuringCompact : public Behaviour {
 public:
  bool compaction_holds_commands() override { return false; }
};

const RegisteredLiar kAnswersDuringCompact(
    {"answers_during_compact",
     {"RPC-147"},
     "answers commands while compact runs, with a history that is about to change",
     Subtlety::kPlain,
     make_fault<AnswersDuringCompact>});

}  // namespace
}  // namespace touchstone::rpc_runtime
