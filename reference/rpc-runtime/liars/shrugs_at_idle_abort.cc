// Lies: answers an abort with ok null when no turn runs, so a host cannot tell whether it was
// heard.
#include <utility>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ShrugsAtIdleAbort : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    const bool stopped = std::exchange(cancelled_, member_or_null(frame, "cancelled") == true);
    if (!stopped && string_or(frame, "command", "") == "abort") shown["ok"] = nullptr;
    return dump(shown) + "\n";
  }

 private:
  bool cancelled_ = false;
};

const RegisteredLiar kShrugsAtIdleAbort(
    {"shrugs_at_idle_abort",
     {"RPC-306", "RPC-042"},
     "answers an abort with ok null when no turn runs, so a host cannot tell whether it was heard",
     Subtlety::kDevious,
     make_fault<ShrugsAtIdleAbort>});

}  // namespace
}  // namespace touchstone::rpc_runtime
