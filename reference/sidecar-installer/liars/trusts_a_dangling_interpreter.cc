// A link to an interpreter that is gone counts as an interpreter.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TrustsADanglingInterpreter : public Behaviour {
 public:
  bool is_interpreter(const std::filesystem::path& path) override {
    std::error_code error;
    return std::filesystem::exists(std::filesystem::symlink_status(path, error));
  }
};

const RegisterLiar kTrustsADanglingInterpreter(
    {"trusts-a-dangling-interpreter",
     {"SCI-063"},
     "after an upgrade of the system the sidecar cannot be repaired",
     true,
     make_fault<TrustsADanglingInterpreter>});

}  // namespace
}  // namespace touchstone::sidecar_installer
