// read_link of a file gives an empty target.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ReadLinkOfFiles : public Behaviour {
 public:
  FsResult<std::string> read_link(MemoryFs& fs, View path) override {
    FsResult<std::string> target = fs.read_link(path);
    if (!target.ok() && target.error().name == "EINVAL" && fs.lstat(path).ok())
      return std::string();
    return target;
  }
};

const RegisterLiar kReadLinkOfFiles({"read-link-of-files",
                                     {"GFS-050", "GFS-097", "GFS-306"},
                                     "a host takes nothing for a path",
                                     false,
                                     make_fault<ReadLinkOfFiles>});

}  // namespace
}  // namespace touchstone::sidecar
