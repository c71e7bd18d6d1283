// A link to an absolute path that is missing is ENOENT.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SymlinkWantsTarget : public Behaviour {
 public:
  FsResult<Done> symlink(MemoryFs& fs, View path, std::string target) override {
    if (target.starts_with('/') && !fs.lstat(target).ok())
      return FsError{"ENOENT", target + " is missing"};
    return fs.symlink(path, std::move(target));
  }
};

const RegisterLiar kSymlinkWantsTarget(
    {"symlink-wants-target",
     {"GFS-048", "GFS-047", "GFS-049", "GFS-061", "GFS-305", "GFS-306"},
     "an archive whose links come before their targets cannot be unpacked",
     false,
     make_fault<SymlinkWantsTarget>});

}  // namespace
}  // namespace touchstone::sidecar
