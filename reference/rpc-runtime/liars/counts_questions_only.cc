// Lies: counts every second message, so a host believes that it has seen all.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class CountsQuestionsOnly : public Behaviour {
 public:
  std::size_t message_count(std::size_t count) override { return count - count / 2; }
};

const RegisteredLiar kCountsQuestionsOnly(
    {"counts_questions_only",
     {"RPC-331"},
     "counts every second message, so a host believes that it has seen all",
     Subtlety::kPlain,
     make_fault<CountsQuestionsOnly>});

}  // namespace
}  // namespace touchstone::rpc_runtime
