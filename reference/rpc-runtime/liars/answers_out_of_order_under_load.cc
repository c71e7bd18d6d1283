// Lies: answers the five hundredth command after the next one, so a host that catches up takes an
// old state for the newest.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersOutOfOrderUnderLoad : public Behaviour {
 public:
  bool holds_back_response(std::size_t number) override { return number == 500; }
};

const RegisteredLiar kAnswersOutOfOrderUnderLoad(
    {"answers_out_of_order_under_load",
     {"RPC-130"},
     "answers the five hundredth command after the next one, so a host that "
     "catches up takes an old state for the newest",
     Subtlety::kDevious,
     make_fault<AnswersOutOfOrderUnderLoad>});

}  // namespace
}  // namespace touchstone::rpc_runtime
