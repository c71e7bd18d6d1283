// Reading a loop of links gives nothing.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LoopsAreEmpty : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    const NodeSeen node = fs.lstat(path);
    if (!bytes.ok() && node.ok() && node.value()->kind == NodeKind::kLink &&
        node.value()->target.find("one") != std::string::npos)
      return std::string();
    return bytes;
  }
};

const RegisterLiar kLoopsAreEmpty({"loops-are-empty",
                                   {"GFS-051", "GFS-310"},
                                   "a link to itself looks like an empty file",
                                   false,
                                   make_fault<LoopsAreEmpty>});

}  // namespace
}  // namespace touchstone::sidecar
