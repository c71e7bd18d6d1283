// What does not fit any more is EIO.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class FullIsAnIoError : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    FsResult<Done> done = fs.write_file(path, std::move(content));
    if (!done.ok() && done.error().name == "ENOSPC")
      return FsError{"EIO", "the filesystem is full"};
    return done;
  }
};

const RegisterLiar kFullIsAnIoError({"full-is-an-io-error",
                                     {"GFS-065"},
                                     "a host cannot tell a full filesystem from a broken one",
                                     false,
                                     make_fault<FullIsAnIoError>});

}  // namespace
}  // namespace touchstone::sidecar
