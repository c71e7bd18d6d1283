// An existing folder fails the call.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCreatesWithoutAsking({"creates-without-asking",
                                          {"GFS-032"},
                                          "an existing folder fails the call",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.creates_without_asking = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
