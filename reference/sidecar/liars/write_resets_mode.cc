// A write to a file that is there gives it the mode of a new one.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class WriteResetsMode : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    const bool is_old = fs.stat(path).ok();
    FsResult<Done> written = fs.write_file(path, std::move(content));
    if (is_old && written.ok()) (void)fs.chmod(path, 0644);
    return written;
  }
};

const RegisterLiar kWriteResetsMode({"write-resets-mode",
                                     {"GFS-015", "GFS-056", "GFS-306"},
                                     "a script can no longer be run after it was edited",
                                     true,
                                     make_fault<WriteResetsMode>});

}  // namespace
}  // namespace touchstone::sidecar
