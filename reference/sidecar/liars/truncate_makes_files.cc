// truncate of a missing name makes a file.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TruncateMakesFiles : public Behaviour {
 public:
  FsResult<Done> truncate(MemoryFs& fs, View path, std::uint64_t length) override {
    FsResult<Done> done = fs.truncate(path, length);
    if (!done.ok() && done.error().name == "ENOENT")
      return fs.write_file(path, std::string(length, 0));
    return done;
  }
};

const RegisterLiar kTruncateMakesFiles({"truncate-makes-files",
                                        {"GFS-105", "GFS-304", "GFS-310"},
                                        "a file appears where one should only have been cut",
                                        false,
                                        make_fault<TruncateMakesFiles>});

}  // namespace
}  // namespace touchstone::sidecar
