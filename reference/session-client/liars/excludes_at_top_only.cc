// Every node_modules below the first is read.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kExcludesAtTopOnly({"excludes-at-top-only",
                                       {"GFS-075"},
                                       "every node_modules below the first is read",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.excludes_at_top_only = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
