// Files ending .sock are removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ForgetsTheSocket : public Behaviour {
 public:
  bool is_kept(std::string_view name, int) override {
    return is_runtime_state(name) && !name.ends_with(".sock");
  }
};

const RegisterLiar kForgetsTheSocket(
    {"forgets-the-socket",
     {"SCI-040", "SCI-070"},
     "clients lose the socket of a session manager that still runs",
     true,
     make_fault<ForgetsTheSocket>});

}  // namespace
}  // namespace touchstone::sidecar_installer
