#include "base/check.h"

#include <unistd.h>

#include <cstdio>

#include "base/exit_code.h"

namespace touchstone::base {

void check_failed(const char* condition, const char* file, int line) noexcept {
  std::fprintf(stderr, "touchstone: internal check failed: %s (%s:%d); please report this\n",
               condition, file, line);
  std::fflush(stderr);
  ::_exit(exit_code(ExitCode::kInternalBug));
}

}  // namespace touchstone::base
