// A refused rename onto a full folder removes the source.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RefusedRenameLosesSource : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    FsResult<Done> done = fs.rename(from, to);
    if (!done.ok() && done.error().name == "ENOTEMPTY") (void)fs.remove_file(from);
    return done;
  }
};

const RegisterLiar kRefusedRenameLosesSource(
    {"refused-rename-loses-source",
     {"GFS-304", "GFS-008", "GFS-039", "GFS-058", "GFS-305", "GFS-306"},
     "a host that was refused has lost its file all the same",
     true,
     make_fault<RefusedRenameLosesSource>});

}  // namespace
}  // namespace touchstone::sidecar
