// A walk goes round in circles.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kListsDots({"lists-dots",
                               {"GFS-073", "GFS-074", "GFS-075"},
                               "a walk goes round in circles",
                               false,
                               [](Behaviour& behaviour) { behaviour.lists_dots = true; }});

}  // namespace
}  // namespace touchstone::session_client
