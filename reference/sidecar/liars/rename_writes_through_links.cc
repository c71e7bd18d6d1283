// A rename of a file onto a link writes what the link points to.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameWritesThroughLinks : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    const NodeSeen target = fs.lstat(to);
    const FsResult<std::string> bytes = fs.read_file(from);
    if (target.ok() && target.value()->kind == NodeKind::kLink && fs.stat(to).ok() && bytes.ok() &&
        from != to && fs.lstat(from).value()->kind == NodeKind::kFile && fs.read_file(to).ok()) {
      (void)fs.write_file(to, bytes.value());
      return fs.remove_file(from);
    }
    return fs.rename(from, to);
  }
};

const RegisterLiar kRenameWritesThroughLinks({"rename-writes-through-links",
                                              {"GFS-045"},
                                              "renaming onto a link overwrites the file behind it",
                                              true,
                                              make_fault<RenameWritesThroughLinks>});

}  // namespace
}  // namespace touchstone::sidecar
