// Lies: sends the first piece of a tool's input before its toolcall_start, so a host does not
// know whose it is.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnnouncesToolLate : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    if (type == "toolcall_start") {
      start_ = frame;
      return {};
    }
    std::vector<Json> frames = {frame};
    if (!start_.is_null()) frames.push_back(start_);
    start_ = nullptr;
    return frames;
  }

 private:
  Json start_;
};

const RegisteredLiar kAnnouncesToolLate(
    {"announces_tool_late",
     {"RPC-073"},
     "sends the first piece of a tool's input before its toolcall_start, so "
     "a host does not know whose it is",
     Subtlety::kPlain,
     make_fault<AnnouncesToolLate>});

}  // namespace
}  // namespace touchstone::rpc_runtime
