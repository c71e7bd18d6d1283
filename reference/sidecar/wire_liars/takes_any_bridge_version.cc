// Another bridge version is served.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesAnyBridgeVersion : public Behaviour {
 public:
  bool checks_bridge_version() override { return false; }
};

const RegisterLiar kTakesAnyBridgeVersion({"takes-any-bridge-version",
                                           {"ACP-022", "ACP-026"},
                                           "a host of another revision is served by half",
                                           false,
                                           make_fault<TakesAnyBridgeVersion>});

}  // namespace
}  // namespace touchstone::sidecar
