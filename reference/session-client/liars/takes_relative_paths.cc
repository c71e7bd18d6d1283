// A relative path means another file in every sidecar.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTakesRelativePaths({"takes-relative-paths",
                                        {"GFS-002", "GFS-004", "GFS-069", "GFS-071"},
                                        "a relative path means another file in every sidecar",
                                        true,
                                        [](Behaviour& behaviour) {
                                          behaviour.takes_relative_paths = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
