// A folder with a similar name cannot be written.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kGuardsAllThatBeginsSo({"guards-all-that-begins-so",
                                           {"GFS-005"},
                                           "a folder with a similar name cannot be written",
                                           true,
                                           [](Behaviour& behaviour) {
                                             behaviour.guards_all_that_begins_so = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
