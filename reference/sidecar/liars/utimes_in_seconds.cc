// utimes drops the milliseconds.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class UtimesInSeconds : public Behaviour {
 public:
  FsResult<Done> utimes(MemoryFs& fs, View path, std::uint64_t atime_ms,
                        std::uint64_t mtime_ms) override {
    return fs.utimes(path, atime_ms / 1000 * 1000, mtime_ms / 1000 * 1000);
  }
};

const RegisterLiar kUtimesInSeconds({"utimes-in-seconds",
                                     {"GFS-058"},
                                     "a build tool builds everything again",
                                     true,
                                     make_fault<UtimesInSeconds>});

}  // namespace
}  // namespace touchstone::sidecar
