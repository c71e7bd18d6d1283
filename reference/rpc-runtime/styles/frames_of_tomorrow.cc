// Style: sends frames of the type event, which a later revision knows, before each of its answers
// and its ends of turns.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class FramesOfTomorrow : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    const std::string line = dump(frame) + "\n";
    const std::string type = string_or(frame, "type", "");
    return type == "ready" || type == "message_update" ? line : event() + line;
  }

 private:
  std::string event() {
    const std::string text = "it rains";
    const Json payload = {{"id", "event-" + std::to_string(++events_)},
                          {"source", "window"},
                          {"severity", "low"},
                          {"content_type", "text"},
                          {"text", text},
                          {"timestamp", "2026-01-01T00:00:00Z"},
                          {"formatted", "<event source='window'>" + text + "</event>"}};
    return dump({{"type", "event"}, {"payload", payload}}) + "\n";
  }

  unsigned events_ = 0;
};

const RegisteredStyle kStyle(
    {"frames_of_tomorrow",
     "sends frames of the type event, which a later revision knows, before each of its answers and "
     "its ends of turns",
     "RPC-101 and RPC-301: a later revision sends them, and hosts skip types that they do not know",
     make_style<FramesOfTomorrow>});

}  // namespace
}  // namespace touchstone::rpc_runtime
