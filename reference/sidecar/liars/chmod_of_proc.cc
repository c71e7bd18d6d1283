// chmod below /proc is answered as if it were done.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ChmodOfProc : public Behaviour {
 public:
  FsResult<Done> chmod(MemoryFs& fs, View path, std::uint32_t mode) override {
    FsResult<Done> done = fs.chmod(path, mode);
    if (!done.ok() && done.error().name == "EROFS" && path.starts_with("/proc")) return Done{};
    return done;
  }
};

const RegisterLiar kChmodOfProc({"chmod-of-proc",
                                 {"GFS-062"},
                                 "a guest fakes what other programs read about processes",
                                 true,
                                 make_fault<ChmodOfProc>});

}  // namespace
}  // namespace touchstone::sidecar
