// Lies: puts the message of a refused prompt into the history, so the model answers what was
// never asked.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class KeepsRejectedMessage : public Behaviour {
 public:
  bool keeps_rejected_message() override { return true; }
};

const RegisteredLiar kKeepsRejectedMessage(
    {"keeps_rejected_message",
     {"RPC-061"},
     "puts the message of a refused prompt into the history, so the model "
     "answers what was never asked",
     Subtlety::kDevious,
     make_fault<KeepsRejectedMessage>});

}  // namespace
}  // namespace touchstone::rpc_runtime
