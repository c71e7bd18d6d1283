// Lies: refuses -m and -s, so scripts that use them do not start.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class KnowsNoShortOptions : public Behaviour {
 public:
  bool takes_short_options() override { return false; }
};

const RegisteredLiar kKnowsNoShortOptions(
    {"knows_no_short_options",
     {"RPC-339"},
     "refuses -m and -s, so scripts that use them do not start",
     Subtlety::kPlain,
     make_fault<KnowsNoShortOptions>});

}  // namespace
}  // namespace touchstone::rpc_runtime
