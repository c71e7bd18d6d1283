// Style: sends kinds of message_update that this revision does not know, around every text and
// before every end of a turn.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class EventsOfTomorrow : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    const std::string type = string_or(frame, "type", "");
    const std::string line = dump(frame) + "\n";
    const std::string news =
        dump({{"type", "message_update"},
              {"event", {{"type", "mood_changed"}, {"to", Json::array({"curious"})}}}}) +
        "\n";
    if (type == "message_update") return news + line + news;
    return type == "agent_end" ? news + line : line;
  }
};

const RegisteredStyle kEventsOfTomorrow(
    {"events_of_tomorrow",
     "sends kinds of message_update that this revision does not know, "
     "around every text and before every end of a turn",
     "SY-types: the kinds of events grow with the revisions; RPC-309 asks "
     "of one only that it has a type",
     make_style<EventsOfTomorrow>});

}  // namespace
}  // namespace touchstone::rpc_runtime
