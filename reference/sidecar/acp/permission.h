// What a host's reply to a permission question means to the adapter that asked.
//
// Pure functions; thread-safe.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sidecar/wire_behaviour.h"

namespace touchstone::sidecar {

using Json = nlohmann::json;

// The params of the question to the host: the adapter's own, with permissionId and _acpMethod.
Json permission_params(const Json& params, const std::string& permission_id,
                       const std::string& method);

// The result for the adapter. `reply` is once, always or reject; anything else counts as reject.
Json permission_result(const Json& params, const std::string& reply, WireBehaviour& behaviour);

}  // namespace touchstone::sidecar
