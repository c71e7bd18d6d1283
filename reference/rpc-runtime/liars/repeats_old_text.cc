// Lies: delivers what an aborted provider still says as the beginning of the next turn.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RepeatsOldText : public Behaviour {
 public:
  bool settles_aborted_stream() override { return false; }
  bool keeps_late_text() override { return true; }
};

const RegisteredLiar kRepeatsOldText(
    {"repeats_old_text",
     {"RPC-132"},
     "delivers what an aborted provider still says as the beginning of the next turn",
     Subtlety::kDevious,
     make_fault<RepeatsOldText>});

}  // namespace
}  // namespace touchstone::rpc_runtime
