// A listing of a path with a slash at its end is ENOENT.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TrailingSlashIsMissing : public Behaviour {
 public:
  FsResult<std::vector<std::string>> read_dir(MemoryFs& fs, View path) override {
    if (path.size() > 1 && path.ends_with('/'))
      return FsError{"ENOENT", "there is nothing behind the slash"};
    return fs.read_dir(path);
  }
};

const RegisterLiar kTrailingSlashIsMissing({"trailing-slash-is-missing",
                                            {"GFS-303", "GFS-028", "GFS-305", "GFS-306"},
                                            "one folder has two names",
                                            true,
                                            make_fault<TrailingSlashIsMissing>});

}  // namespace
}  // namespace touchstone::sidecar
