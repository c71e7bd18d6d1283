// A strict loader refuses the export.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kWritesNullMembers({"writes-null-members",
                                       {"GFS-091"},
                                       "a strict loader refuses the export",
                                       false,
                                       [](Behaviour& behaviour) {
                                         behaviour.writes_null_members = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
