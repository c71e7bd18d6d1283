// What an agent changed before it failed never shows.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kHydratesAfterSuccessOnly({"hydrates-after-success-only",
                                              {"ACP-079"},
                                              "what an agent changed before it failed never shows",
                                              true,
                                              [](Behaviour& behaviour) {
                                                behaviour.hydrates_after_success_only = true;
                                              }});

}  // namespace
}  // namespace touchstone::session_client
