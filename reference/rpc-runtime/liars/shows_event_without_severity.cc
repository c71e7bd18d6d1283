// Lies: shows an event without saying how urgent it is.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ShowsEventWithoutSeverity : public Behaviour {
 public:
  Json frames_about_events() override {
    Json event = {{"type", "event"}};
    event["payload"] = {{"source", "door"},
                        {"text", "somebody rang"},
                        {"timestamp", "2025-01-02T03:04:05Z"},
                        {"formatted", "<event>somebody rang</event>"}};
    return Json::array({event});
  }
};

const RegisteredLiar kShowsEventWithoutSeverity({"shows_event_without_severity",
                                                 {"RPC-101", "RPC-150"},
                                                 "shows an event without saying how urgent it is",
                                                 Subtlety::kPlain,
                                                 make_fault<ShowsEventWithoutSeverity>});

}  // namespace
}  // namespace touchstone::rpc_runtime
