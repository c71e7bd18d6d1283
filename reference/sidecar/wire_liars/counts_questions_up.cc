// The ids of its own questions count up from far below.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CountsQuestionsUp : public Behaviour {
 public:
  std::int64_t next_question_id(std::int64_t last) override { return last == 0 ? -1000 : last + 1; }
};

const RegisterLiar kCountsQuestionsUp(
    {"counts-questions-up",
     {"ACP-013"},
     "a host that expects the next id below the last takes a question for an old one",
     true,
     make_fault<CountsQuestionsUp>});

}  // namespace
}  // namespace touchstone::sidecar
