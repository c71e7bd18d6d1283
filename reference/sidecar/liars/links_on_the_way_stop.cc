// read_file does not follow links in the middle of a path.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LinksOnTheWayStop : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    const FsResult<std::string> real = fs.realpath(path.substr(0, path.rfind('/')));
    const FsResult<std::string> normal = normalize_path(path.substr(0, path.rfind('/')));
    if (real.ok() && normal.ok() && real.value() != normal.value())
      return FsError{"ENOENT", "a link is in the way"};
    return fs.read_file(path);
  }
};

const RegisterLiar kLinksOnTheWayStop({"links-on-the-way-stop",
                                       {"GFS-052", "GFS-305"},
                                       "whatever lies behind a linked folder cannot be reached",
                                       false,
                                       make_fault<LinksOnTheWayStop>});

}  // namespace
}  // namespace touchstone::sidecar
