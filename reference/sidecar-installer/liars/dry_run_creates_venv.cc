// A dry run makes the virtual environments that it only should name.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class DryRunCreatesVenv : public Behaviour {
 public:
  void on_planned_venv(const std::string& python, const std::filesystem::path& venv) override {
    std::error_code error;
    std::filesystem::create_directories(venv.parent_path(), error);
    const Outcome<int> status = run({python, {"-m", "venv", venv.string()}});
    if (!status.ok()) std::filesystem::create_directories(venv, error);
  }
};

const RegisterLiar kDryRunCreatesVenv({"dry-run-creates-venv",
                                       {"SCI-011"},
                                       "a dry run makes virtual environments",
                                       false,
                                       make_fault<DryRunCreatesVenv>});

}  // namespace
}  // namespace touchstone::sidecar_installer
