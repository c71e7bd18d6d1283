// Finding an agent's program in the packages of the host, and its name inside the guest.
#pragma once

#include <string>

#include "session-client/behaviour.h"

namespace touchstone::session_client {

// The guest path of a package's program: /root/node_modules/... Of a package with several, that of
// `wanted`, else that of the package's name, else the first. A sidecar failure when there is none.
std::string program_of(const std::string& module_folder, const std::string& package,
                       const std::string& wanted, const Behaviour& behaviour);

}  // namespace touchstone::session_client
