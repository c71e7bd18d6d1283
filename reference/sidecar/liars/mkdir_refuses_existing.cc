// A recursive mkdir of a folder that is there is EEXIST.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MkdirRefusesExisting : public Behaviour {
 public:
  FsResult<Done> create_dirs(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.stat(path);
    if (node.ok() && node.value()->kind == NodeKind::kFolder)
      return FsError{"EEXIST", "it is there"};
    return fs.create_dirs(path);
  }
};

const RegisterLiar kMkdirRefusesExisting(
    {"mkdir-refuses-existing",
     {"GFS-031", "GFS-306"},
     "a host that makes sure of a folder fails the second time",
     false,
     make_fault<MkdirRefusesExisting>});

}  // namespace
}  // namespace touchstone::sidecar
