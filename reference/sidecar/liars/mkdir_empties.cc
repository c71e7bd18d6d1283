// A recursive mkdir of a folder that is there drops its files.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MkdirEmpties : public Behaviour {
 public:
  FsResult<Done> create_dirs(MemoryFs& fs, View path) override {
    const auto names = fs.read_dir(path);
    FsResult<Done> done = fs.create_dirs(path);
    if (!done.ok() || !names.ok() || path == "/") return done;
    for (const std::string& name : names.value())
      (void)fs.remove_file(std::string(path) + "/" + name);
    return done;
  }
};

const RegisterLiar kMkdirEmpties({"mkdir-empties",
                                  {"GFS-031", "GFS-008", "GFS-045", "GFS-305", "GFS-306"},
                                  "making sure of a folder removes what is in it",
                                  true,
                                  make_fault<MkdirEmpties>});

}  // namespace
}  // namespace touchstone::sidecar
