// truncate beyond the limit is answered and not done.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class FullWithoutAWord : public Behaviour {
 public:
  FsResult<Done> truncate(MemoryFs& fs, View path, std::uint64_t length) override {
    FsResult<Done> done = fs.truncate(path, length);
    if (!done.ok() && done.error().name == "ENOSPC" && length > (64u << 20)) return Done{};
    return done;
  }
};

const RegisterLiar kFullWithoutAWord({"full-without-a-word",
                                      {"GFS-105"},
                                      "a host believes that a file was extended which was not",
                                      true,
                                      make_fault<FullWithoutAWord>});

}  // namespace
}  // namespace touchstone::sidecar
