// The built-in list of get_available_models: what this runtime knows by name. No key is needed
// to list them, and models of extensions are not among them. Pure, any thread.
#pragma once

#include "json.h"

namespace touchstone::rpc_runtime {

Json available_models();

}  // namespace touchstone::rpc_runtime
