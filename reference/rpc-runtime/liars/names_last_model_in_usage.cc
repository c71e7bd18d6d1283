// Lies: names the model of the last report in the usage, so a subagent's model gets the bill.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NamesLastModelInUsage : public Behaviour {
 public:
  bool names_last_model() override { return true; }
};

const RegisteredLiar kNamesLastModelInUsage(
    {"names_last_model_in_usage",
     {"RPC-069"},
     "names the model of the last report in the usage, so a subagent's model gets the bill",
     Subtlety::kDevious,
     make_fault<NamesLastModelInUsage>});

}  // namespace
}  // namespace touchstone::rpc_runtime
