// A link onto a name of the base is EIO.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class BaseCannotBeHidden : public Behaviour {
 public:
  FsResult<Done> symlink(MemoryFs& fs, View path, std::string target) override {
    if (path == "/etc/os-release") return FsError{"EIO", "it is of the base"};
    return fs.symlink(path, std::move(target));
  }
};

const RegisterLiar kBaseCannotBeHidden(
    {"base-cannot-be-hidden",
     {"GFS-097"},
     "a host links a name to its own file, and guests still see the one of the base",
     false,
     make_fault<BaseCannotBeHidden>});

}  // namespace
}  // namespace touchstone::sidecar
