// A failed read looks like an empty file, which is then written back.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTakesNothingForEmpty(
    {"takes-nothing-for-empty",
     {"GFS-014"},
     "a failed read looks like an empty file, which is then written back",
     true,
     [](Behaviour& behaviour) { behaviour.takes_nothing_for_empty = true; }});

}  // namespace
}  // namespace touchstone::session_client
