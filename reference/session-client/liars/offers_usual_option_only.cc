// The agent gets an option that it never offered.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kOffersUsualOptionOnly({"offers-usual-option-only",
                                           {"ACP-134", "ACP-128", "ACP-133"},
                                           "the agent gets an option that it never offered",
                                           false,
                                           [](Behaviour& behaviour) {
                                             behaviour.offers_usual_option_only = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
