// Lies: tells in a frame of a type of its own that a turn is over, which no host shows.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SaysTurnIsOver : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    const std::string line = dump(frame) + "\n";
    if (string_or(frame, "type", "") != "agent_end") return line;
    return dump({{"type", "turn_over"}}) + "\n" + line;
  }
};

const RegisteredLiar kSaysTurnIsOver(
    {"says_turn_is_over",
     {"RPC-301"},
     "tells in a frame of a type of its own that a turn is over, which no host shows",
     Subtlety::kPlain,
     make_fault<SaysTurnIsOver>});

}  // namespace
}  // namespace touchstone::rpc_runtime
