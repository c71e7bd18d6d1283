// An environment that has only bin/python counts as ready.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ReadyWithPythonAlone : public Behaviour {
 public:
  bool is_ready(const Sidecar& sidecar) override {
    std::error_code error;
    return std::filesystem::exists(sidecar.launcher, error) &&
           (std::filesystem::exists(sidecar.venv / "bin" / "python3", error) ||
            std::filesystem::exists(sidecar.venv / "bin" / "python", error));
  }
};

const RegisterLiar kReadyWithPythonAlone({"ready-with-python-alone",
                                          {"SCI-056"},
                                          "clients that start bin/python3 find nothing",
                                          true,
                                          make_fault<ReadyWithPythonAlone>});

}  // namespace
}  // namespace touchstone::sidecar_installer
