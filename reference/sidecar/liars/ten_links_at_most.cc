// A chain of more than ten links is not followed to read.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TenLinksAtMost : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    std::string at(path);
    for (int links = 0; links <= 10; ++links) {
      const NodeSeen node = fs.lstat(at);
      if (!node.ok() || node.value()->kind != NodeKind::kLink) return fs.read_file(path);
      at = node.value()->target;
    }
    return FsError{"ELOOP", "too many links"};
  }
};

const RegisterLiar kTenLinksAtMost(
    {"ten-links-at-most",
     {"GFS-309"},
     "a tree of links that works on one machine is broken on the next",
     false,
     make_fault<TenLinksAtMost>});

}  // namespace
}  // namespace touchstone::sidecar
