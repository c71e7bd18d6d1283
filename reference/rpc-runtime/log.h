// Diagnostics for people, on standard error; standard output holds frames only.
#pragma once

#include <string>

namespace touchstone::rpc_runtime {

void log_line(const std::string& text);

}  // namespace touchstone::rpc_runtime
