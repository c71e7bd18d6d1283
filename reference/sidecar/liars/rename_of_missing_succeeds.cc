// rename of a missing name succeeds.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameOfMissingSucceeds : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, View from, View to) override {
    FsResult<Done> done = fs.rename(from, to);
    if (!done.ok() && done.error().name == "ENOENT" && !fs.lstat(from).ok()) return Done{};
    return done;
  }
};

const RegisterLiar kRenameOfMissingSucceeds({"rename-of-missing-succeeds",
                                             {"GFS-042", "GFS-306", "GFS-310"},
                                             "a host goes on to use a file that was never there",
                                             false,
                                             make_fault<RenameOfMissingSucceeds>});

}  // namespace
}  // namespace touchstone::sidecar
