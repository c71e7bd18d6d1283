// Removing the root is EBUSY.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RootErrorOtherwise : public Behaviour {
 public:
  FsResult<Done> remove_dir(MemoryFs& fs, View path) override {
    FsResult<Done> done = fs.remove_dir(path);
    if (!done.ok() && done.error().name == "EPERM") return FsError{"EBUSY", "it is the root"};
    return done;
  }
};

const RegisterLiar kRootErrorOtherwise({"root-error-otherwise",
                                        {"GFS-040"},
                                        "a host cannot tell why the root stays",
                                        false,
                                        make_fault<RootErrorOtherwise>});

}  // namespace
}  // namespace touchstone::sidecar
