// The type bits of a link are those of a file.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LinksAreFiles : public Behaviour {
 public:
  NodeSeen lstat(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.lstat(path);
    if (!node.ok() || node.value()->kind != NodeKind::kLink) return node;
    auto changed = std::make_shared<Node>(*node.value());
    changed->mode = 0100777;
    return std::shared_ptr<const Node>(changed);
  }
};

const RegisterLiar kLinksAreFiles({"links-are-files",
                                   {"GFS-027", "GFS-104", "GFS-306", "GFS-307"},
                                   "every program that looks at modes takes links for files",
                                   false,
                                   make_fault<LinksAreFiles>});

}  // namespace
}  // namespace touchstone::sidecar
