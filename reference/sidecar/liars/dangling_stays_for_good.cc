// Removing a dangling link is EIO.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DanglingStaysForGood : public Behaviour {
 public:
  FsResult<Done> remove_file(MemoryFs& fs, View path) override {
    if (fs.lstat(path).ok() && !fs.stat(path).ok()) return FsError{"EIO", "a dangling link"};
    return fs.remove_file(path);
  }
};

const RegisterLiar kDanglingStaysForGood({"dangling-stays-for-good",
                                          {"GFS-096"},
                                          "tidying up stops at a link that points to nothing",
                                          true,
                                          make_fault<DanglingStaysForGood>});

}  // namespace
}  // namespace touchstone::sidecar
