// The guest looks for a path of the host.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kNamesHostPaths({"names-host-paths",
                                    {"ACP-143", "ACP-141", "ACP-142", "ACP-075"},
                                    "the guest looks for a path of the host",
                                    false,
                                    [](Behaviour& behaviour) {
                                      behaviour.names_host_paths = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
