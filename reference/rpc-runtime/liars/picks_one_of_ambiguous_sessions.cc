// Lies: continues some session when the fragment fits several.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class PicksOneOfAmbiguousSessions : public Behaviour {
 public:
  bool refuses_ambiguous_fragment() override { return false; }
};

const RegisteredLiar kPicksOneOfAmbiguousSessions(
    {"picks_one_of_ambiguous_sessions",
     {"RPC-089"},
     "continues some session when the fragment fits several",
     Subtlety::kDevious,
     make_fault<PicksOneOfAmbiguousSessions>});

}  // namespace
}  // namespace touchstone::rpc_runtime
