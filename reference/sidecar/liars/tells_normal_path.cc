// The answer has the path in normal form instead of as it was called.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TellsNormalPath : public Behaviour {
 public:
  std::string told_path(View path) override {
    const FsResult<std::string> normal = normalize_path(path);
    return normal.ok() ? normal.value() : std::string(path);
  }
};

const RegisterLiar kTellsNormalPath({"tells-normal-path",
                                     {"GFS-001"},
                                     "a host that checks what it got treats every call as failed",
                                     true,
                                     make_fault<TellsNormalPath>});

}  // namespace
}  // namespace touchstone::sidecar
