// rename makes missing folders of the new name.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameMakesFolders : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    const std::string folder(to.substr(0, to.rfind('/')));
    if (fs.lstat(from).ok() && !folder.empty() && !fs.lstat(folder).ok() &&
        !folder.starts_with(from))
      (void)fs.create_dirs(folder);
    return fs.rename(from, to);
  }
};

const RegisterLiar kRenameMakesFolders({"rename-makes-folders",
                                        {"GFS-101", "GFS-304", "GFS-305"},
                                        "a typing error makes a folder that nobody looks into",
                                        false,
                                        make_fault<RenameMakesFolders>});

}  // namespace
}  // namespace touchstone::sidecar
