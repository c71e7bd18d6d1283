// The run logs are removed by an update.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ForgetsRunlogs : public Behaviour {
 public:
  bool is_kept(std::string_view name, int) override {
    return is_runtime_state(name) && name != "runlogs";
  }
};

const RegisterLiar kForgetsRunlogs({"forgets-runlogs",
                                    {"SCI-039", "SCI-040"},
                                    "an update loses what the operator was doing",
                                    false,
                                    make_fault<ForgetsRunlogs>});

}  // namespace
}  // namespace touchstone::sidecar_installer
