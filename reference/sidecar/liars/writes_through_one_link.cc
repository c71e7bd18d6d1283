// A write follows one link and puts a file in the place of the next.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class WritesThroughOneLink : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    const NodeSeen node = fs.lstat(path);
    if (node.ok() && node.value()->kind == NodeKind::kLink) {
      const std::string target = node.value()->target;
      const std::string folder(path.substr(0, path.rfind('/') + 1));
      const std::string next = target.starts_with('/') ? target : folder + target;
      const NodeSeen second = fs.lstat(next);
      if (second.ok() && second.value()->kind == NodeKind::kLink) {
        (void)fs.remove_file(next);
        return fs.write_file(next, std::move(content));
      }
    }
    return fs.write_file(path, std::move(content));
  }
};

const RegisterLiar kWritesThroughOneLink({"writes-through-one-link",
                                          {"GFS-018"},
                                          "a link to a link is replaced by a file",
                                          true,
                                          make_fault<WritesThroughOneLink>});

}  // namespace
}  // namespace touchstone::sidecar
