// A hard link to a folder is EISDIR.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class FolderLinksOtherwise : public Behaviour {
 public:
  FsResult<Done> link(MemoryFs& fs, View existing, View path) override {
    FsResult<Done> done = fs.link(existing, path);
    if (!done.ok() && done.error().name == "EPERM") return FsError{"EISDIR", "it is a folder"};
    return done;
  }
};

const RegisterLiar kFolderLinksOtherwise({"folder-links-otherwise",
                                          {"GFS-055", "GFS-306"},
                                          "a host cannot tell why a folder gets no second name",
                                          false,
                                          make_fault<FolderLinksOtherwise>});

}  // namespace
}  // namespace touchstone::sidecar
