// A file that is renamed to a name four folders deep is empty afterwards.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DeepRenamesEmpty : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    FsResult<Done> done = fs.rename(from, to);
    const NodeSeen node = fs.lstat(to);
    if (done.ok() && from != to && split_path(to).size() > 3 && node.ok() &&
        node.value()->kind == NodeKind::kFile)
      (void)fs.truncate(to, 0);
    return done;
  }
};

const RegisterLiar kDeepRenamesEmpty(
    {"deep-renames-empty",
     {"GFS-306"},
     "a file is lost after a sequence of calls that nobody tried one by one",
     true,
     make_fault<DeepRenamesEmpty>});

}  // namespace
}  // namespace touchstone::sidecar
