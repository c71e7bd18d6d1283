// Only 1000 notifications are kept.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class Keeps1000Notifications : public Behaviour {
 public:
  std::size_t kept_notifications() override { return 1000; }
};

const RegisterLiar kKeeps1000Notifications({"keeps-1000-notifications",
                                            {"ACP-041"},
                                            "a host that reconnects misses what it was promised",
                                            true,
                                            make_fault<Keeps1000Notifications>});

}  // namespace
}  // namespace touchstone::sidecar
