// chown keeps the group.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ChownUserOnly : public Behaviour {
 public:
  FsResult<Done> chown(MemoryFs& fs, View path, std::uint32_t uid, std::uint32_t gid) override {
    const NodeSeen node = fs.stat(path);
    return fs.chown(path, uid, node.ok() ? node.value()->gid : gid);
  }
};

const RegisterLiar kChownUserOnly({"chown-user-only",
                                   {"GFS-057", "GFS-041", "GFS-054", "GFS-112", "GFS-306"},
                                   "a file belongs to a group that nobody gave it to",
                                   false,
                                   make_fault<ChownUserOnly>});

}  // namespace
}  // namespace touchstone::sidecar
