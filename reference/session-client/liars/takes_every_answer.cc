// A second answer is taken for the first.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTakesEveryAnswer({"takes-every-answer",
                                      {"ACP-130", "ACP-136"},
                                      "a second answer is taken for the first",
                                      true,
                                      [](Behaviour& behaviour) {
                                        behaviour.takes_every_answer = true;
                                      }});

}  // namespace
}  // namespace touchstone::session_client
