// Lies: tells of a subagent that warms up before it says ready, so a host that waits for its
// greeting takes the wrong frame.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ShowsSubagentBeforeReady : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    const std::string line = dump(frame) + "\n";
    if (string_or(frame, "type", "") != "ready") return line;
    const Json early = {{"type", "subagent_start"},
                        {"subagent_id", 0},
                        {"agent_name", "loader"},
                        {"task_preview", "warm up"}};
    return dump(early) + "\n" + line;
  }
};

const RegisteredLiar kShowsSubagentBeforeReady(
    {"shows_subagent_before_ready",
     {"RPC-001"},
     "tells of a subagent that warms up before it says ready, so a host that waits for its "
     "greeting takes the wrong frame",
     Subtlety::kPlain,
     make_fault<ShowsSubagentBeforeReady>});

}  // namespace
}  // namespace touchstone::rpc_runtime
