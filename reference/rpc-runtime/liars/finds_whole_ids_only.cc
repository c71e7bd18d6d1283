// Lies: continues a session only by its whole id.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class FindsWholeIdsOnly : public Behaviour {
 public:
  bool finds_by_part() override { return false; }
};

const RegisteredLiar kFindsWholeIdsOnly({"finds_whole_ids_only",
                                         {"RPC-332"},
                                         "continues a session only by its whole id",
                                         Subtlety::kPlain,
                                         make_fault<FindsWholeIdsOnly>});

}  // namespace
}  // namespace touchstone::rpc_runtime
