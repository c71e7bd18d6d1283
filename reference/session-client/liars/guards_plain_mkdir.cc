// The errno of the kernel never reaches the application.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kGuardsPlainMkdir({"guards-plain-mkdir",
                                      {"GFS-007"},
                                      "the errno of the kernel never reaches the application",
                                      true,
                                      [](Behaviour& behaviour) {
                                        behaviour.guards_plain_mkdir = true;
                                      }});

}  // namespace
}  // namespace touchstone::session_client
