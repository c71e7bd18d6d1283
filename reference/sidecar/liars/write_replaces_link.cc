// A write to a link puts a file in its place.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class WriteReplacesLink : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    const NodeSeen node = fs.lstat(path);
    if (node.ok() && node.value()->kind == NodeKind::kLink) (void)fs.remove_file(path);
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kWriteReplacesLink({"write-replaces-link",
                                       {"GFS-018", "ACP-302", "GFS-017"},
                                       "the file behind the link stays as it was",
                                       false,
                                       make_fault<WriteReplacesLink>});

}  // namespace
}  // namespace touchstone::sidecar
