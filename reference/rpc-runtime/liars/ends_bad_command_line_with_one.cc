// Lies: ends with code 1 for a bad command line, as if a session had not been found.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class EndsBadCommandLineWithOne : public Behaviour {
 public:
  int usage_error_code() override { return 1; }
};

const RegisteredLiar kEndsBadCommandLineWithOne(
    {"ends_bad_command_line_with_one",
     {"RPC-337"},
     "ends with code 1 for a bad command line, as if a session had not been found",
     Subtlety::kPlain,
     make_fault<EndsBadCommandLineWithOne>});

}  // namespace
}  // namespace touchstone::rpc_runtime
