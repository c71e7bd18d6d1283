// The chosen model is not the one that is shown.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kLeavesOptionsToHydration({"leaves-options-to-hydration",
                                              {"ACP-100"},
                                              "the chosen model is not the one that is shown",
                                              true,
                                              [](Behaviour& behaviour) {
                                                behaviour.leaves_options_to_hydration = true;
                                              }});

}  // namespace
}  // namespace touchstone::session_client
