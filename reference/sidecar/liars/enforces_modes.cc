// A file of mode 0 cannot be read.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class EnforcesModes : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.stat(path);
    if (node.ok() && node.value()->kind == NodeKind::kFile && (node.value()->mode & 0777) == 0)
      return FsError{"EACCES", "its mode forbids it"};
    return fs.read_file(path);
  }
};

const RegisterLiar kEnforcesModes({"enforces-modes",
                                   {"GFS-106", "GFS-305"},
                                   "a host that unpacks an archive cannot finish what it began",
                                   false,
                                   make_fault<EnforcesModes>});

}  // namespace
}  // namespace touchstone::sidecar
