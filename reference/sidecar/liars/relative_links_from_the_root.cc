// exists takes a relative link in the middle as one from the root.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RelativeLinksFromTheRoot : public Behaviour {
 public:
  FsResult<bool> exists(MemoryFs& fs, View path) override {
    const std::size_t slash = path.rfind('/');
    const NodeSeen node = slash == View::npos || slash == 0 ? NodeSeen(FsError{"", ""})
                                                            : fs.lstat(path.substr(0, slash));
    if (node.ok() && node.value()->kind == NodeKind::kLink &&
        !node.value()->target.starts_with('/') && fs.stat(path).ok())
      return fs.exists("/" + node.value()->target + std::string(path.substr(slash)));
    return fs.exists(path);
  }
};

const RegisterLiar kRelativeLinksFromTheRoot({"relative-links-from-the-root",
                                              {"GFS-052"},
                                              "links of a moved project lead nowhere",
                                              true,
                                              make_fault<RelativeLinksFromTheRoot>});

}  // namespace
}  // namespace touchstone::sidecar
