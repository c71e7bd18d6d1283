// Lies: answers abort before the turn that it ends, so a host sends its next prompt too early.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersAbortFirst : public Behaviour {
 public:
  bool answers_abort_last() override { return false; }
};

const RegisteredLiar kAnswersAbortFirst(
    {"answers_abort_first",
     {"RPC-056"},
     "answers abort before the turn that it ends, so a host sends its next prompt too early",
     Subtlety::kPlain,
     make_fault<AnswersAbortFirst>});

}  // namespace
}  // namespace touchstone::rpc_runtime
