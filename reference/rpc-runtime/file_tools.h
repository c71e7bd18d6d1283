// The tools that look at files and write them: read, write and ls.
//
// A relative path counts from the working folder. Each returns its result or, in words, why there
// is none (see tool_error). One thread.
#pragma once

#include <string>

#include "json.h"

namespace touchstone::rpc_runtime {

std::string read_tool(const Json& input);
std::string write_tool(const Json& input);
std::string ls_tool(const Json& input);

}  // namespace touchstone::rpc_runtime
