// Lies: shows the usage of the last model call instead of the sum, so tool turns look cheap.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class CountsLastUsageOnly : public Behaviour {
 public:
  bool forgets_earlier_usage() override { return true; }
};

const RegisteredLiar kCountsLastUsageOnly(
    {"counts_last_usage_only",
     {"RPC-069"},
     "shows the usage of the last model call instead of the sum, so tool turns look cheap",
     Subtlety::kDevious,
     make_fault<CountsLastUsageOnly>});

}  // namespace
}  // namespace touchstone::rpc_runtime
