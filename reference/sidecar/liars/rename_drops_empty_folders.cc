// A moved tree loses the empty folders in it.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameDropsEmptyFolders : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    FsResult<Done> done = fs.rename(from, to);
    if (done.ok()) drop_empty(fs, std::string(to));
    return done;
  }

 private:
  static void drop_empty(MemoryFs& fs, const std::string& folder) {
    const NodeSeen node = fs.lstat(folder);
    const auto names = fs.read_dir(folder);
    if (!node.ok() || node.value()->kind != NodeKind::kFolder || !names.ok()) return;
    for (const std::string& name : names.value()) {
      drop_empty(fs, folder + "/" + name);
      (void)fs.remove_dir(folder + "/" + name);
    }
  }
};

const RegisterLiar kRenameDropsEmptyFolders(
    {"rename-drops-empty-folders",
     {"GFS-041", "GFS-028", "GFS-305", "GFS-306"},
     "empty folders of a project are missing after it has moved",
     true,
     make_fault<RenameDropsEmptyFolders>});

}  // namespace
}  // namespace touchstone::sidecar
