// A removed file of the base is read as it was at first.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class BaseComesBack : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    if (!bytes.ok() && path == "/etc/os-release") return std::string("ID=touchstone-reference");
    return bytes;
  }
};

const RegisterLiar kBaseComesBack({"base-comes-back",
                                   {"GFS-109"},
                                   "a file that was removed is as before with the next look",
                                   true,
                                   make_fault<BaseComesBack>});

}  // namespace
}  // namespace touchstone::sidecar
