// rename of a name onto itself drops it when it is a file.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameOntoItselfRemoves : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    if (from == to) {
      (void)fs.remove_file(from);
      return Done{};
    }
    return fs.rename(from, to);
  }
};

const RegisterLiar kRenameOntoItselfRemoves(
    {"rename-onto-itself-removes",
     {"GFS-043", "GFS-042", "GFS-305", "GFS-306"},
     "a file disappears because it was renamed to its own name",
     true,
     make_fault<RenameOntoItselfRemoves>});

}  // namespace
}  // namespace touchstone::sidecar
