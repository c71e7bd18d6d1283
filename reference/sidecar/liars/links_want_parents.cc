// symlink below a missing folder is ENOENT.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LinksWantParents : public Behaviour {
 public:
  FsResult<Done> symlink(MemoryFs& fs, View path, std::string target) override {
    const std::size_t slash = path.rfind('/');
    const std::string above(path.substr(0, path.rfind('/', slash - 1)));
    if (slash > 0 && !above.empty() && !fs.stat(above).ok())
      return FsError{"ENOENT", above + " is missing"};
    return fs.symlink(path, std::move(target));
  }
};

const RegisterLiar kLinksWantParents(
    {"links-want-parents",
     {"GFS-102"},
     "a host has to know which calls create folders and which do not",
     false,
     make_fault<LinksWantParents>});

}  // namespace
}  // namespace touchstone::sidecar
