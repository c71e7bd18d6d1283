// A path that came out empty deletes the machine.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kEmptiesTheRoot({"empties-the-root",
                                    {"GFS-115"},
                                    "a path that came out empty deletes the machine",
                                    true,
                                    [](Behaviour& behaviour) {
                                      behaviour.empties_the_root = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
