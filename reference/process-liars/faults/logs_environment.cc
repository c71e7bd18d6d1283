// Writes its whole environment to its log when it starts.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LogsEnvironment final : public Fault {
 public:
  void before_start() override {
    for (char** one = environ; *one != nullptr; ++one) {
      write_all(STDERR_FILENO, std::string(*one) + "\n");
    }
  }
};

const Registered kLogsEnvironment({"logs_environment", make_fault<LogsEnvironment>});

}  // namespace
}  // namespace touchstone::process_liars
