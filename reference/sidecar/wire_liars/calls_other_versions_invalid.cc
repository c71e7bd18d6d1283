// A different version is invalid_state like a missing one.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CallsOtherVersionsInvalid : public Behaviour {
 public:
  const char* version_code() override { return "invalid_state"; }
};

const RegisterLiar kCallsOtherVersionsInvalid({"calls-other-versions-invalid",
                                               {"ACP-038"},
                                               "a host cannot tell an old agent from a broken one",
                                               true,
                                               make_fault<CallsOtherVersionsInvalid>});

}  // namespace
}  // namespace touchstone::sidecar
