// Half a list of options replaces a good one.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTakesHalfParsedOptions({"takes-half-parsed-options",
                                            {"ACP-097"},
                                            "half a list of options replaces a good one",
                                            true,
                                            [](Behaviour& behaviour) {
                                              behaviour.takes_half_parsed_options = true;
                                            }});

}  // namespace
}  // namespace touchstone::session_client
