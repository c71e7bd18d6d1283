// Lies: writes a log line to standard output when a command fails, which breaks a host's parser.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LogsToStdout : public Behaviour {
 public:
  std::string noise_before_error() override { return "warning: a command has failed\n"; }
};

const RegisteredLiar kLogsToStdout(
    {"logs_to_stdout",
     {"RPC-008"},
     "writes a log line to standard output when a command fails, which breaks a host's parser",
     Subtlety::kPlain,
     make_fault<LogsToStdout>});

}  // namespace
}  // namespace touchstone::rpc_runtime
