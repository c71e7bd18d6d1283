// Lies: continues a session that was named by a part of its id under a new one, so the
// conversation splits in two.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ContinuesUnderNewId : public Behaviour {
 public:
  bool keeps_id_on_continue(bool by_whole_id) override { return by_whole_id; }
};

const RegisteredLiar kContinuesUnderNewId({"continues_under_new_id",
                                           {"RPC-084", "RPC-332"},
                                           "continues a session that was named by a part of its id "
                                           "under a new one, so the conversation splits in two",
                                           Subtlety::kDevious,
                                           make_fault<ContinuesUnderNewId>});

}  // namespace
}  // namespace touchstone::rpc_runtime
