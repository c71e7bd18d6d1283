// The methods that a harness calls, and the client's call behind each.
#pragma once

#include <optional>
#include <string>

#include "session-client/client.h"

namespace touchstone::session_client {

// Runs in a fiber. Nothing when there is no such method; throws Failure.
std::optional<Json> call_client(Client& client, const std::string& method, const Json& params);

// What follows the answer of a method: a subscription gets what is buffered.
void after_answer(Client& client, const std::string& method, const Json& params,
                  const Json& result);

}  // namespace touchstone::session_client
