// Lies: gives the session another id when it is compacted, so a host cannot find it again.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RenewsIdInCompact : public Behaviour {
 public:
  bool compaction_renews_id() override { return true; }
};

const RegisteredLiar kRenewsIdInCompact(
    {"renews_id_in_compact",
     {"RPC-032", "RPC-146", "RPC-093"},
     "gives the session another id when it is compacted, so a host cannot find it again",
     Subtlety::kPlain,
     make_fault<RenewsIdInCompact>});

}  // namespace
}  // namespace touchstone::rpc_runtime
