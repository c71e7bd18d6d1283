// python is tried before python3.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TriesPythonFirst : public Behaviour {
 public:
  std::vector<std::string> candidates(const std::optional<std::string>& wanted) override {
    if (wanted) return {*wanted};
    return {"python", "python3"};
  }
};

const RegisterLiar kTriesPythonFirst({"tries-python-first",
                                      {"SCI-006"},
                                      "another Python than the usual one makes the environments",
                                      false,
                                      make_fault<TriesPythonFirst>});

}  // namespace
}  // namespace touchstone::sidecar_installer
