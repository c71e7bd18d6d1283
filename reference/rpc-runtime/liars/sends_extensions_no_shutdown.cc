// Lies: ends extensions without telling them, so they cannot save what they hold.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SendsExtensionsNoShutdown : public Behaviour {
 public:
  bool sends_extension_shutdown() override { return false; }
};

const RegisteredLiar kSendsExtensionsNoShutdown(
    {"sends_extensions_no_shutdown",
     {"RPC-122"},
     "ends extensions without telling them, so they cannot save what they hold",
     Subtlety::kPlain,
     make_fault<SendsExtensionsNoShutdown>});

}  // namespace
}  // namespace touchstone::rpc_runtime
