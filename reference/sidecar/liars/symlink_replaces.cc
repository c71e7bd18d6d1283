// A link takes the name of a file.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SymlinkReplaces : public Behaviour {
 public:
  FsResult<Done> symlink(MemoryFs& fs, View path, std::string target) override {
    const NodeSeen node = fs.lstat(path);
    if (node.ok() && node.value()->kind == NodeKind::kFile) (void)fs.remove_file(path);
    return fs.symlink(path, std::move(target));
  }
};

const RegisterLiar kSymlinkReplaces({"symlink-replaces",
                                     {"GFS-049", "GFS-304", "GFS-305", "GFS-306"},
                                     "a file is replaced by a link and its content is gone",
                                     false,
                                     make_fault<SymlinkReplaces>});

}  // namespace
}  // namespace touchstone::sidecar
