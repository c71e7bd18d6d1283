// With an environment that exists kumiho is not installed again.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class SkipsPipTheSecondTime : public Behaviour {
 public:
  bool keeps_venv(const std::filesystem::path&, bool has_interpreter) override {
    is_second_ = has_interpreter;
    return has_interpreter;
  }
  bool runs(const Command& command) override {
    return !is_second_ || !command.arguments.back().starts_with("kumiho[");
  }

 private:
  bool is_second_ = false;
};

const RegisterLiar kSkipsPipTheSecondTime({"skips-pip-the-second-time",
                                           {"SCI-067", "SCI-055"},
                                           "an update installs nothing",
                                           true,
                                           make_fault<SkipsPipTheSecondTime>});

}  // namespace
}  // namespace touchstone::sidecar_installer
