// chmod of a folder gives it the type bits of a file.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ChmodMakesFiles : public Behaviour {
 public:
  FsResult<Done> chmod(MemoryFs& fs, View path, std::uint32_t mode) override {
    const NodeSeen node = fs.stat(path);
    const bool is_folder = node.ok() && node.value()->kind == NodeKind::kFolder;
    return fs.chmod(path, is_folder ? (mode & 07777) | 0100000 : mode);
  }
};

const RegisterLiar kChmodMakesFiles({"chmod-makes-files",
                                     {"GFS-056", "GFS-027", "GFS-306"},
                                     "a folder stops being one when its permissions change",
                                     false,
                                     make_fault<ChmodMakesFiles>});

}  // namespace
}  // namespace touchstone::sidecar
