// Lies: takes a line that an extension logged for a message of it.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TakesBareExtensionLines : public Behaviour {
 public:
  bool takes_bare_extension_lines() override { return true; }
};

const RegisteredLiar kTakesBareExtensionLines(
    {"takes_bare_extension_lines",
     {"RPC-111"},
     "takes a line that an extension logged for a message of it",
     Subtlety::kPlain,
     make_fault<TakesBareExtensionLines>});

}  // namespace
}  // namespace touchstone::rpc_runtime
