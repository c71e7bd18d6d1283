// stat follows one link only.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class StatFollowsOnce : public Behaviour {
 public:
  NodeSeen stat(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.lstat(path);
    if (!node.ok() || node.value()->kind != NodeKind::kLink || !fs.stat(path).ok())
      return fs.stat(path);
    const std::string& target = node.value()->target;
    const std::string folder(path.substr(0, path.rfind('/') + 1));
    return fs.lstat(target.starts_with('/') ? target : folder + target);
  }
};

const RegisterLiar kStatFollowsOnce(
    {"stat-follows-once",
     {"GFS-024"},
     "behind two links a tool meets a link where it asked for a file",
     true,
     make_fault<StatFollowsOnce>});

}  // namespace
}  // namespace touchstone::sidecar
