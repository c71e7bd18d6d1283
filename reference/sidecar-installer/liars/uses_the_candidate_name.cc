// Environments are made with the name of the candidate.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class UsesTheCandidateName : public Behaviour {
 public:
  std::string interpreter(const std::string& candidate, const std::string&) override {
    return candidate;
  }
};

const RegisterLiar kUsesTheCandidateName(
    {"uses-the-candidate-name",
     {"SCI-009"},
     "an environment hangs on a name that means something else tomorrow",
     true,
     make_fault<UsesTheCandidateName>});

}  // namespace
}  // namespace touchstone::sidecar_installer
