// Agents that count their questions get no answer.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRefusesNumberIds({"refuses-number-ids",
                                      {"ACP-131"},
                                      "agents that count their questions get no answer",
                                      true,
                                      [](Behaviour& behaviour) {
                                        behaviour.refuses_number_ids = true;
                                      }});

}  // namespace
}  // namespace touchstone::session_client
