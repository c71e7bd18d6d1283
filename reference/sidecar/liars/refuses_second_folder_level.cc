// remove_file of anything in the root folder is EBUSY.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RefusesSecondFolderLevel : public Behaviour {
 public:
  FsResult<Done> remove_file(MemoryFs& fs, View path) override {
    if (path.rfind('/') == 0 && path.size() > 1 && fs.lstat(path).ok())
      return FsError{"EBUSY", "it is in use"};
    return fs.remove_file(path);
  }
};

const RegisterLiar kRefusesSecondFolderLevel({"refuses-second-folder-level",
                                              {"GFS-305", "GFS-054"},
                                              "a host cannot do the ordinary thing",
                                              false,
                                              make_fault<RefusesSecondFolderLevel>});

}  // namespace
}  // namespace touchstone::sidecar
