// Lies: takes an answer with another id for the one it waits for.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TakesAnyExtensionReply : public Behaviour {
 public:
  bool takes_any_reply() override { return true; }
};

const RegisteredLiar kTakesAnyExtensionReply(
    {"takes_any_extension_reply",
     {"RPC-334"},
     "takes an answer with another id for the one it waits for",
     Subtlety::kDevious,
     make_fault<TakesAnyExtensionReply>});

}  // namespace
}  // namespace touchstone::rpc_runtime
