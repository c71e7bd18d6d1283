// Lies: takes a text notification without text for a failure of the extension.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class FailsOnBadNotification : public Behaviour {
 public:
  bool fails_on_bad_notification() override { return true; }
};

const RegisteredLiar kFailsOnBadNotification(
    {"fails_on_bad_notification",
     {"RPC-115"},
     "takes a text notification without text for a failure of the extension",
     Subtlety::kDevious,
     make_fault<FailsOnBadNotification>});

}  // namespace
}  // namespace touchstone::rpc_runtime
