// The errno of the kernel never reaches the application.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kGuardsDelete({"guards-delete",
                                  {"GFS-007"},
                                  "the errno of the kernel never reaches the application",
                                  true,
                                  [](Behaviour& behaviour) { behaviour.guards_delete = true; }});

}  // namespace
}  // namespace touchstone::session_client
