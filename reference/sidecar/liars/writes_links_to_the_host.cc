// A write through a link that points to nothing in the guest goes to the host.
#include <fstream>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class WritesLinksToTheHost : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    const NodeSeen node = fs.lstat(path);
    if (node.ok() && node.value()->kind == NodeKind::kLink && !fs.stat(path).ok()) {
      std::ofstream file(node.value()->target, std::ios::binary);
      file << content;
    }
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kWritesLinksToTheHost({"writes-links-to-the-host",
                                          {"GFS-311"},
                                          "an agent overwrites its user's work through a link",
                                          true,
                                          make_fault<WritesLinksToTheHost>});

}  // namespace
}  // namespace touchstone::sidecar
