// A renamed file belongs to the usual user.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameForgetsOwner : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    FsResult<Done> done = fs.rename(from, to);
    const NodeSeen node = fs.lstat(to);
    if (done.ok() && node.ok() && node.value()->kind == NodeKind::kFile)
      (void)fs.chown(to, 1000, 1000);
    return done;
  }
};

const RegisterLiar kRenameForgetsOwner({"rename-forgets-owner",
                                        {"GFS-041"},
                                        "a moved file belongs to somebody else",
                                        true,
                                        make_fault<RenameForgetsOwner>});

}  // namespace
}  // namespace touchstone::sidecar
