// Lies: takes a sixth automatic turn in a row, so two agents that notify each other never stop.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersEventsWithoutEnd : public Behaviour {
 public:
  Json frames_about_events() override {
    Json frames = Json::array();
    for (int turn = 1; turn <= 6; ++turn) {
      frames.push_back({{"type", "response"},
                        {"id", "auto:" + std::to_string(turn)},
                        {"command", "auto_turn"},
                        {"ok", true}});
    }
    return frames;
  }
};

const RegisteredLiar kAnswersEventsWithoutEnd(
    {"answers_events_without_end",
     {"RPC-104"},
     "takes a sixth automatic turn in a row, so two agents that notify each other never stop",
     Subtlety::kDevious,
     make_fault<AnswersEventsWithoutEnd>});

}  // namespace
}  // namespace touchstone::rpc_runtime
