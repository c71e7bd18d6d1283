// Caches are only known at the top.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsCachesBelow : public Behaviour {
 public:
  bool is_waste(std::string_view name, int depth) override {
    return depth == 0 && is_build_waste(name);
  }
  bool is_kept(std::string_view name, int depth) override {
    return is_runtime_state(name) || (depth > 0 && is_build_waste(name));
  }
};

const RegisterLiar kKeepsCachesBelow({"keeps-caches-below",
                                      {"SCI-038", "SCI-070", "SCI-040"},
                                      "bytecode of packages is copied and outlives its source",
                                      true,
                                      make_fault<KeepsCachesBelow>});

}  // namespace
}  // namespace touchstone::sidecar_installer
