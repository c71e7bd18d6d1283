// remove_dir of a link to a folder removes the link.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RemoveDirTakesLinks : public Behaviour {
 public:
  FsResult<Done> remove_dir(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.lstat(path);
    const NodeSeen target = fs.stat(path);
    if (node.ok() && node.value()->kind == NodeKind::kLink && target.ok() &&
        target.value()->kind == NodeKind::kFolder)
      return fs.remove_file(path);
    return fs.remove_dir(path);
  }
};

const RegisterLiar kRemoveDirTakesLinks({"remove-dir-takes-links",
                                         {"GFS-037", "GFS-039"},
                                         "a link to a folder can be removed by mistake",
                                         true,
                                         make_fault<RemoveDirTakesLinks>});

}  // namespace
}  // namespace touchstone::sidecar
