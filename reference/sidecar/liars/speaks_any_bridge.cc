// Any bridge version is taken.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SpeaksAnyBridge : public Behaviour {
 public:
  bool checks_bridge_version() override { return false; }
};

const RegisterLiar kSpeaksAnyBridge(
    {"speaks-any-bridge",
     {"ACP-022"},
     "a host finds out in the middle of its work that it cannot talk to this sidecar",
     false,
     make_fault<SpeaksAnyBridge>});

}  // namespace
}  // namespace touchstone::sidecar
