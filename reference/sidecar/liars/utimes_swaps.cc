// utimes takes the one time for the other.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class UtimesSwaps : public Behaviour {
 public:
  FsResult<Done> utimes(MemoryFs& fs, View path, std::uint64_t atime_ms,
                        std::uint64_t mtime_ms) override {
    return fs.utimes(path, mtime_ms, atime_ms);
  }
};

const RegisterLiar kUtimesSwaps({"utimes-swaps",
                                 {"GFS-058", "GFS-304"},
                                 "the time of the last change is that of the last look",
                                 false,
                                 make_fault<UtimesSwaps>});

}  // namespace
}  // namespace touchstone::sidecar
