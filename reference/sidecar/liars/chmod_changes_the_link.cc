// chmod of a link does nothing to its target.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ChmodChangesTheLink : public Behaviour {
 public:
  FsResult<Done> chmod(MemoryFs& fs, View path, std::uint32_t mode) override {
    const NodeSeen node = fs.lstat(path);
    if (node.ok() && node.value()->kind == NodeKind::kLink && fs.stat(path).ok()) return Done{};
    return fs.chmod(path, mode);
  }
};

const RegisterLiar kChmodChangesTheLink(
    {"chmod-changes-the-link",
     {"GFS-104", "GFS-054", "GFS-056"},
     "the program behind the link stays without its right to run",
     false,
     make_fault<ChmodChangesTheLink>});

}  // namespace
}  // namespace touchstone::sidecar
