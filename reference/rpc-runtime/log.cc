#include "log.h"

#include <cstdio>

namespace touchstone::rpc_runtime {

void log_line(const std::string& text) { std::fprintf(stderr, "rpc-runtime: %s\n", text.c_str()); }

}  // namespace touchstone::rpc_runtime
