// Lies: does not name the tool of the second call in one answer, so a host shows the word
// undefined.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class StartsSecondCallNameless : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    Json shown = frame;
    const Json event = member_or_null(frame, "event");
    const bool starts = string_or(event, "type", "") == "toolcall_start";
    if (starts && ++calls_ == 2) shown["event"].erase("tool_name");
    return {shown};
  }

 private:
  int calls_ = 0;
};

const RegisteredLiar kStartsSecondCallNameless(
    {"starts_second_call_nameless",
     {"RPC-309", "RPC-073"},
     "does not name the tool of the second call in one answer, so a host shows the word undefined",
     Subtlety::kDevious,
     make_fault<StartsSecondCallNameless>});

}  // namespace
}  // namespace touchstone::rpc_runtime
