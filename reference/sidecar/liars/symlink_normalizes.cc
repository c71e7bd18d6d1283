// The text of a link is stored in normal form when it is absolute.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SymlinkNormalizes : public Behaviour {
 public:
  FsResult<Done> symlink(MemoryFs& fs, View path, std::string target) override {
    const FsResult<std::string> normal = normalize_path(target);
    if (target.starts_with('/') && normal.ok()) target = normal.value();
    return fs.symlink(path, std::move(target));
  }
};

const RegisterLiar kSymlinkNormalizes({"symlink-normalizes",
                                       {"GFS-047"},
                                       "a relative link that was made normal points elsewhere",
                                       true,
                                       make_fault<SymlinkNormalizes>});

}  // namespace
}  // namespace touchstone::sidecar
