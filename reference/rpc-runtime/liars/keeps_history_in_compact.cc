// Lies: adds the summary to the history instead of replacing it.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class KeepsHistoryInCompact : public Behaviour {
 public:
  bool compaction_keeps_history() override { return true; }
};

const RegisteredLiar kKeepsHistoryInCompact(
    {"keeps_history_in_compact",
     {"RPC-093"},
     "adds the summary to the history instead of replacing it",
     Subtlety::kPlain,
     make_fault<KeepsHistoryInCompact>});

}  // namespace
}  // namespace touchstone::rpc_runtime
