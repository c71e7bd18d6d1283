// rename onto a file is EEXIST.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameRefusesFiles : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    if (from != to && fs.lstat(from).ok() && fs.lstat(to).ok() &&
        fs.lstat(to).value()->kind == NodeKind::kFile)
      return FsError{"EEXIST", "it is there"};
    return fs.rename(from, to);
  }
};

const RegisterLiar kRenameRefusesFiles({"rename-refuses-files",
                                        {"GFS-045", "GFS-041", "GFS-306"},
                                        "saving through a temporary file fails",
                                        false,
                                        make_fault<RenameRefusesFiles>});

}  // namespace
}  // namespace touchstone::sidecar
