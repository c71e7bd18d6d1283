// Lies: does not say how long a subagent took, so a typed host rejects the whole frame.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class OmitsDurationOfSubagent : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    Json shown = frame;
    shown.erase("duration_secs");
    return {shown};
  }
};

const RegisteredLiar kOmitsDurationOfSubagent(
    {"omits_duration_of_subagent",
     {"RPC-300"},
     "does not say how long a subagent took, so a typed host rejects the whole frame",
     Subtlety::kDevious,
     make_fault<OmitsDurationOfSubagent>});

}  // namespace
}  // namespace touchstone::rpc_runtime
