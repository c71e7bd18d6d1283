// Lies: tells null for the message count of a conversation that waits for its answer, so a host
// that adds up crashes.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class CountsNothingDuringTurn : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (string_or(frame, "command", "") == "get_session_stats" && frame.at("message_count") == 1) {
      shown["message_count"] = nullptr;
    }
    return dump(shown) + "\n";
  }
};

const RegisteredLiar kCountsNothingDuringTurn(
    {"counts_nothing_during_turn",
     {"RPC-033"},
     "tells null for the message count of a conversation that waits for its answer, so a host that "
     "adds up crashes",
     Subtlety::kDevious,
     make_fault<CountsNothingDuringTurn>});

}  // namespace
}  // namespace touchstone::rpc_runtime
