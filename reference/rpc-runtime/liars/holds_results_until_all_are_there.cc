// Lies: shows the results of parallel tools only when the slowest is done.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class HoldsResultsUntilAllAreThere : public Behaviour {
 public:
  bool holds_results_until_all() override { return true; }
};

const RegisteredLiar kHoldsResultsUntilAllAreThere(
    {"holds_results_until_all_are_there",
     {"RPC-140"},
     "shows the results of parallel tools only when the slowest is done",
     Subtlety::kDevious,
     make_fault<HoldsResultsUntilAllAreThere>});

}  // namespace
}  // namespace touchstone::rpc_runtime
