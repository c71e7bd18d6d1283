// rename of a folder into itself is EBUSY.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameInsideOtherwise : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    FsResult<Done> done = fs.rename(from, to);
    if (!done.ok() && done.error().name == "EINVAL") return FsError{"EBUSY", "it lies inside"};
    return done;
  }
};

const RegisterLiar kRenameInsideOtherwise({"rename-inside-otherwise",
                                           {"GFS-044", "GFS-060", "GFS-306"},
                                           "a host cannot tell its user why a tree does not move",
                                           false,
                                           make_fault<RenameInsideOtherwise>});

}  // namespace
}  // namespace touchstone::sidecar
