// A file of more than twenty bytes that moves to another folder keeps sixteen.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MovesCutLongFiles : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    FsResult<Done> done = fs.rename(from, to);
    const NodeSeen node = fs.lstat(to);
    const bool moves = from.substr(0, from.rfind('/')) != to.substr(0, to.rfind('/'));
    if (done.ok() && moves && node.ok() && node.value()->kind == NodeKind::kFile &&
        node.value()->size() > 20)
      (void)fs.truncate(to, 16);
    return done;
  }
};

const RegisterLiar kMovesCutLongFiles(
    {"moves-cut-long-files",
     {"GFS-041"},
     "a file is cut after a sequence of calls that nobody tried one by one",
     true,
     make_fault<MovesCutLongFiles>});

}  // namespace
}  // namespace touchstone::sidecar
