// Lies: gives the response of an automatic turn the id of the event, which a host may have used.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersEventByItsId : public Behaviour {
 public:
  Json frames_about_events() override {
    return Json::array(
        {{{"type", "response"}, {"id", "e-1"}, {"command", "auto_turn"}, {"ok", true}}});
  }
};

const RegisteredLiar kAnswersEventByItsId(
    {"answers_event_by_its_id",
     {"RPC-105"},
     "gives the response of an automatic turn the id of the event, which a host may have used",
     Subtlety::kPlain,
     make_fault<AnswersEventByItsId>});

}  // namespace
}  // namespace touchstone::rpc_runtime
