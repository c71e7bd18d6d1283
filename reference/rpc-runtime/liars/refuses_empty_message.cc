// Lies: refuses a prompt with an empty message.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesEmptyMessage : public Behaviour {
 public:
  bool takes_empty_message() override { return false; }
};

const RegisteredLiar kRefusesEmptyMessage({"refuses_empty_message",
                                           {"RPC-120"},
                                           "refuses a prompt with an empty message",
                                           Subtlety::kPlain,
                                           make_fault<RefusesEmptyMessage>});

}  // namespace
}  // namespace touchstone::rpc_runtime
