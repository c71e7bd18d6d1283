// Lies: forgets the user's message when a turn of a longer conversation fails.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class DropsMessageOfFailedTurn : public Behaviour {
 public:
  bool keeps_message_of_failed_turn(std::size_t messages) override { return messages < kLonger; }

 private:
  static constexpr std::size_t kLonger = 3;
};

const RegisteredLiar kDropsMessageOfFailedTurn(
    {"drops_message_of_failed_turn",
     {"RPC-044"},
     "forgets the user's message when a turn of a longer conversation fails",
     Subtlety::kDevious,
     make_fault<DropsMessageOfFailedTurn>});

}  // namespace
}  // namespace touchstone::rpc_runtime
