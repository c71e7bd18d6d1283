// exists is false for folders.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ExistsForFilesOnly : public Behaviour {
 public:
  FsResult<bool> exists(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.stat(path);
    if (node.ok() && node.value()->kind == NodeKind::kFolder && path != "/") return false;
    return fs.exists(path);
  }
};

const RegisterLiar kExistsForFilesOnly({"exists-for-files-only",
                                        {"GFS-021", "GFS-306"},
                                        "a host makes a folder again that is there",
                                        false,
                                        make_fault<ExistsForFilesOnly>});

}  // namespace
}  // namespace touchstone::sidecar
