// A link takes the name of another link.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SymlinkReplacesLinks : public Behaviour {
 public:
  FsResult<Done> symlink(MemoryFs& fs, View path, std::string target) override {
    const NodeSeen node = fs.lstat(path);
    if (node.ok() && node.value()->kind == NodeKind::kLink && fs.stat(path).ok())
      (void)fs.remove_file(path);
    return fs.symlink(path, std::move(target));
  }
};

const RegisterLiar kSymlinkReplacesLinks({"symlink-replaces-links",
                                          {"GFS-049", "GFS-304", "GFS-306"},
                                          "a link is turned to another file without a word",
                                          true,
                                          make_fault<SymlinkReplacesLinks>});

}  // namespace
}  // namespace touchstone::sidecar
