// Lies: reads the body of a 5xx answer as if it were the model's, and tells no error.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TakesServerErrorForAnswer : public Behaviour {
 public:
  bool takes_status_for_success(int status) override { return status >= 500; }
};

const RegisteredLiar kTakesServerErrorForAnswer(
    {"takes_server_error_for_answer",
     {"RPC-143", "RPC-051"},
     "reads the body of a 5xx answer as if it were the model's, and tells no error",
     Subtlety::kPlain,
     make_fault<TakesServerErrorForAnswer>});

}  // namespace
}  // namespace touchstone::rpc_runtime
