// Lies: answers shutdown with a response, which has no request that a host knows.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersShutdown : public Behaviour {
 public:
  bool answers_shutdown() override { return true; }
};

const RegisteredLiar kAnswersShutdown(
    {"answers_shutdown",
     {"RPC-077"},
     "answers shutdown with a response, which has no request that a host knows",
     Subtlety::kPlain,
     make_fault<AnswersShutdown>});

}  // namespace
}  // namespace touchstone::rpc_runtime
