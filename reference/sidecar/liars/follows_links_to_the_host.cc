// A link that points to nothing in the guest is read on the host.
#include <fstream>
#include <iterator>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class FollowsLinksToTheHost : public Behaviour {
 public:
  FsResult<std::string> read_file(MemoryFs& fs, View path) override {
    FsResult<std::string> bytes = fs.read_file(path);
    const NodeSeen node = fs.lstat(path);
    if (bytes.ok() || !node.ok() || node.value()->kind != NodeKind::kLink) return bytes;
    std::ifstream file(node.value()->target, std::ios::binary);
    if (!file) return bytes;
    return std::string(std::istreambuf_iterator<char>(file), {});
  }
};

const RegisterLiar kFollowsLinksToTheHost({"follows-links-to-the-host",
                                           {"GFS-310", "GFS-051"},
                                           "an agent reads its user's keys through a link",
                                           true,
                                           make_fault<FollowsLinksToTheHost>});

}  // namespace
}  // namespace touchstone::sidecar
