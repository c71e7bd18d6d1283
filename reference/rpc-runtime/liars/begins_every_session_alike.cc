// Lies: gives the first session of every process the same id, so two windows overwrite each other.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class BeginsEverySessionAlike : public Behaviour {
 public:
  std::optional<std::string> first_id() override { return "20250101-000000-0000"; }
};

const RegisteredLiar kBeginsEverySessionAlike(
    {"begins_every_session_alike",
     {"RPC-338"},
     "gives the first session of every process the same id, so two windows overwrite each other",
     Subtlety::kDevious,
     make_fault<BeginsEverySessionAlike>});

}  // namespace
}  // namespace touchstone::rpc_runtime
