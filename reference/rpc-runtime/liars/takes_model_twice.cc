// Lies: takes a provider that offers one model twice, so nobody knows which of them answers.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TakesModelTwice : public Behaviour {
 public:
  bool refuses_repeated_model() override { return false; }
};

const RegisteredLiar kTakesModelTwice(
    {"takes_model_twice",
     {"RPC-114"},
     "takes a provider that offers one model twice, so nobody knows which of them answers",
     Subtlety::kDevious,
     make_fault<TakesModelTwice>});

}  // namespace
}  // namespace touchstone::rpc_runtime
