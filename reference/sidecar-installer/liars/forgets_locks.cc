// Files ending .lock are removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ForgetsLocks : public Behaviour {
 public:
  bool is_kept(std::string_view name, int) override {
    return is_runtime_state(name) && !name.ends_with(".lock");
  }
};

const RegisterLiar kForgetsLocks({"forgets-locks",
                                  {"SCI-040", "SCI-070"},
                                  "two operators take the same work",
                                  true,
                                  make_fault<ForgetsLocks>});

}  // namespace
}  // namespace touchstone::sidecar_installer
