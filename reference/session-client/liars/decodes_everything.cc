// Text comes back as decoded garbage.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kDecodesEverything({"decodes-everything",
                                       {"GFS-013"},
                                       "text comes back as decoded garbage",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.decodes_everything = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
