// A folder on or below a file is EEXIST.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NameBelowFileExists : public Behaviour {
 public:
  FsResult<Done> create_dirs(MemoryFs& fs, View path) override {
    FsResult<Done> done = fs.create_dirs(path);
    if (!done.ok() && done.error().name == "ENOTDIR")
      return FsError{"EEXIST", "a file is in the way"};
    return done;
  }
};

const RegisterLiar kNameBelowFileExists(
    {"name-below-file-exists",
     {"GFS-111"},
     "a host cannot tell a file in the way from a folder that is there",
     false,
     make_fault<NameBelowFileExists>});

}  // namespace
}  // namespace touchstone::sidecar
