// remove_file of a missing name succeeds.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RemoveMissingSucceeds : public Behaviour {
 public:
  FsResult<Done> remove_file(MemoryFs& fs, View path) override {
    FsResult<Done> done = fs.remove_file(path);
    if (!done.ok() && done.error().name == "ENOENT" && !fs.lstat(path).ok()) return Done{};
    return done;
  }
};

const RegisterLiar kRemoveMissingSucceeds(
    {"remove-missing-succeeds",
     {"GFS-038", "GFS-306", "GFS-310"},
     "a host believes that it removed what is still there under another name",
     false,
     make_fault<RemoveMissingSucceeds>});

}  // namespace
}  // namespace touchstone::sidecar
