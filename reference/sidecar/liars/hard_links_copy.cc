// A hard link is a copy.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class HardLinksCopy : public Behaviour {
 public:
  FsResult<Done> link(MemoryFs& fs, View existing, View path) override {
    const NodeSeen node = fs.lstat(existing);
    if (!node.ok() || node.value()->kind != NodeKind::kFile || fs.lstat(path).ok())
      return fs.link(existing, path);
    return fs.write_file(path, node.value()->content);
  }
};

const RegisterLiar kHardLinksCopy({"hard-links-copy",
                                   {"GFS-054", "GFS-023", "GFS-058", "GFS-306"},
                                   "two names of one file drift apart",
                                   false,
                                   make_fault<HardLinksCopy>});

}  // namespace
}  // namespace touchstone::sidecar
