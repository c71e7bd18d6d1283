// Files ending .pyo are copied and kept.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class CopiesOptimisedBytecode : public Behaviour {
 public:
  bool is_waste(std::string_view name, int) override {
    return is_build_waste(name) && !name.ends_with(".pyo");
  }
  bool is_kept(std::string_view name, int) override {
    return is_runtime_state(name) || name.ends_with(".pyo");
  }
};

const RegisterLiar kCopiesOptimisedBytecode({"copies-optimised-bytecode",
                                             {"SCI-038", "SCI-070"},
                                             "code runs that is in no file any more",
                                             true,
                                             make_fault<CopiesOptimisedBytecode>});

}  // namespace
}  // namespace touchstone::sidecar_installer
