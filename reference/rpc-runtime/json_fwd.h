// The name Json without its definition, for headers that only pass documents on.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace touchstone::rpc_runtime {

using Json = nlohmann::ordered_json;

}  // namespace touchstone::rpc_runtime
