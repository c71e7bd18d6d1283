// A path that is too long is ENOENT.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LongPathsAreMissing : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    if (!bytes.ok() && bytes.error().name == "ENAMETOOLONG")
      return FsError{"ENOENT", "it is missing"};
    return bytes;
  }
};

const RegisterLiar kLongPathsAreMissing(
    {"long-paths-are-missing",
     {"GFS-061"},
     "a guest program crashes on a path that its C library cannot hold",
     false,
     make_fault<LongPathsAreMissing>});

}  // namespace
}  // namespace touchstone::sidecar
