// Under a read-only root chmod is answered as if it were done.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ReadOnlyTakesChmod : public Behaviour {
 public:
  FsResult<Done> chmod(MemoryFs& fs, View path, std::uint32_t mode) override {
    FsResult<Done> done = fs.chmod(path, mode);
    if (!done.ok() && done.error().name == "EROFS" && path == "/") return Done{};
    return done;
  }
};

const RegisterLiar kReadOnlyTakesChmod({"read-only-takes-chmod",
                                        {"GFS-107"},
                                        "a machine that was meant to look only changes modes",
                                        true,
                                        make_fault<ReadOnlyTakesChmod>});

}  // namespace
}  // namespace touchstone::sidecar
