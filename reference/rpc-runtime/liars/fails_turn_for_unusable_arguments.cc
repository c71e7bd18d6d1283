// Lies: fails the turn when one of several tool calls has arguments that cannot be used.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class FailsTurnForUnusableArguments : public Behaviour {
 public:
  bool fails_on_unusable_arguments(std::size_t calls) override { return calls > 1; }
};

const RegisteredLiar kFailsTurnForUnusableArguments(
    {"fails_turn_for_unusable_arguments",
     {"RPC-140", "RPC-141"},
     "fails the turn when one of several tool calls has arguments that cannot be used",
     Subtlety::kDevious,
     make_fault<FailsTurnForUnusableArguments>});

}  // namespace
}  // namespace touchstone::rpc_runtime
