// What create_session asks for: program, arguments, environment and instructions of an agent.
#pragma once

#include <string>

#include "session-client/client.h"

namespace touchstone::session_client {

// The payload of the request. Throws a sidecar failure for an unknown type before anything is sent,
// and whatever reading or writing instructions in the guest fails with.
Json launch_request(Client& client, const std::string& type, const Json& options);

// The agents by name, with their packages and whether the adapter is installed.
Json list_agents(const Client& client);

}  // namespace touchstone::session_client
