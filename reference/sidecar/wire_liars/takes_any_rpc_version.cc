// The jsonrpc member is not looked at.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesAnyRpcVersion : public Behaviour {
 public:
  bool wants_rpc_version() override { return false; }
};

const RegisterLiar kTakesAnyRpcVersion({"takes-any-rpc-version",
                                        {"ACP-055", "ACP-300"},
                                        "a message of another protocol is taken for one of this",
                                        false,
                                        make_fault<TakesAnyRpcVersion>});

}  // namespace
}  // namespace touchstone::sidecar
