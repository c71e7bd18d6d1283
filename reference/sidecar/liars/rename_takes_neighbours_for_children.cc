// A name that begins like the source counts as one inside it.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameTakesNeighboursForChildren : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    if (to.size() > from.size() && to.starts_with(from) && from != "/")
      return FsError{"EINVAL", "it lies inside"};
    return fs.rename(from, to);
  }
};

const RegisterLiar kRenameTakesNeighboursForChildren(
    {"rename-takes-neighbours-for-children",
     {"GFS-041", "GFS-042", "GFS-306"},
     "a folder cannot get a longer name",
     true,
     make_fault<RenameTakesNeighboursForChildren>});

}  // namespace
}  // namespace touchstone::sidecar
