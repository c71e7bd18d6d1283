// An environment that has only bin/python counts as none.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KnowsPython3Only : public Behaviour {
 public:
  bool is_interpreter(const std::filesystem::path& path) override {
    std::error_code error;
    return path.filename() == "python3" && std::filesystem::exists(path, error);
  }
};

const RegisterLiar kKnowsPython3Only(
    {"knows-python3-only",
     {"SCI-056", "SCI-018"},
     "an environment of a Windows share or an old tool is made again",
     true,
     make_fault<KnowsPython3Only>});

}  // namespace
}  // namespace touchstone::sidecar_installer
