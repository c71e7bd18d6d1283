// Wrong params are logged to standard output.
#include <cstdio>
#include "drivers/liars/liar.h"

namespace touchstone::drivers {
namespace {

class LogsToOutput : public Mirror {
 protected:
  void refuse(const Json& id, int code, const std::string& why, Json data) override {
    if (code == -32602) {
      std::puts("warning: wrong parameters");
    }
    Mirror::refuse(id, code, why, std::move(data));
  }
};

const RegisterLiar kLogsToOutput({"logs-to-output",
                                  {"DRV-001"},
                                  "the harness loses the call that comes behind a line of the log",
                                  true,
                                  make_fault<LogsToOutput>});

}  // namespace
}  // namespace touchstone::drivers
