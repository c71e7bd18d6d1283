// An agent is asked to set an option that it does not have.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kNamesOptionsByCategory(
    {"names-options-by-category",
     {"ACP-100", "ACP-104"},
     "an agent is asked to set an option that it does not have",
     true,
     [](Behaviour& behaviour) { behaviour.names_options_by_category = true; }});

}  // namespace
}  // namespace touchstone::session_client
