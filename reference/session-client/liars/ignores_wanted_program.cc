// Another program of the package starts.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kIgnoresWantedProgram({"ignores-wanted-program",
                                          {"ACP-075"},
                                          "another program of the package starts",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.ignores_wanted_program = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
