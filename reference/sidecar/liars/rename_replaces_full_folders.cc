// A rename replaces a folder whatever is in it.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameReplacesFullFolders : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    FsResult<Done> done = fs.rename(from, to);
    if (done.ok() || done.error().name != "ENOTEMPTY") return done;
    (void)fs.rename(to, "/.replaced-" + std::to_string(++count_));
    return fs.rename(from, to);
  }

 private:
  int count_ = 0;
};

const RegisterLiar kRenameReplacesFullFolders({"rename-replaces-full-folders",
                                               {"GFS-045", "GFS-304", "GFS-305", "GFS-306"},
                                               "a folder is replaced with all it holds",
                                               true,
                                               make_fault<RenameReplacesFullFolders>});

}  // namespace
}  // namespace touchstone::sidecar
