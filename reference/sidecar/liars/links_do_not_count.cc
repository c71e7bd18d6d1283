// A folder with nothing but links in it counts as empty.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LinksDoNotCount : public Behaviour {
 public:
  FsResult<Done> remove_dir(MemoryFs& fs, View path) override {
    FsResult<Done> done = fs.remove_dir(path);
    const auto names = fs.read_dir(path);
    if (done.ok() || done.error().name != "ENOTEMPTY" || !names.ok()) return done;
    for (const std::string& name : names.value()) {
      const NodeSeen node = fs.lstat(std::string(path) + "/" + name);
      if (node.ok() && node.value()->kind != NodeKind::kLink) return done;
    }
    for (const std::string& name : names.value())
      (void)fs.remove_file(std::string(path) + "/" + name);
    return fs.remove_dir(path);
  }
};

const RegisterLiar kLinksDoNotCount({"links-do-not-count",
                                     {"GFS-036", "GFS-305"},
                                     "a folder that holds only links is removed with them",
                                     true,
                                     make_fault<LinksDoNotCount>});

}  // namespace
}  // namespace touchstone::sidecar
