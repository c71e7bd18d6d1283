// A session's configuration options, and what setting one of them means.
//
// Options are documents of the agent's own: id, category, currentValue and whatever else it gives
// them. Pure functions; thread-safe.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "sidecar/wire_behaviour.h"

namespace touchstone::sidecar {

using Json = nlohmann::json;

// The options of a new session: those of session/new, else of initialize, and a model option made
// of `models` when there is none.
Json options_of(const std::string& agent_type, const Json& initialized, const Json& opened,
                WireBehaviour& behaviour);

// Sets the option that `params` of session/set_config_option name. The JSON-RPC error that takes
// the place of the adapter's answer when that cannot be done; null otherwise.
Json set_option(Json& options, const Json& params);

}  // namespace touchstone::sidecar
