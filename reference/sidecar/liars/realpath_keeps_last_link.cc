// realpath does not resolve the last link.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RealpathKeepsLastLink : public Behaviour {
 public:
  FsResult<std::string> realpath(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.lstat(path);
    const FsResult<std::string> folder = fs.realpath(path.substr(0, path.rfind('/')));
    FsResult<std::string> real = fs.realpath(path);
    if (real.ok() && node.ok() && node.value()->kind == NodeKind::kLink && folder.ok())
      return (folder.value() == "/" ? "" : folder.value()) +
             std::string(path.substr(path.rfind('/')));
    return real;
  }
};

const RegisterLiar kRealpathKeepsLastLink({"realpath-keeps-last-link",
                                           {"GFS-053", "GFS-306"},
                                           "a host that compares real paths takes one file for two",
                                           false,
                                           make_fault<RealpathKeepsLastLink>});

}  // namespace
}  // namespace touchstone::sidecar
