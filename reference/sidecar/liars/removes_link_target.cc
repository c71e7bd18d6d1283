// remove_file on a link takes its target away too.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RemovesLinkTarget : public Behaviour {
 public:
  FsResult<Done> remove_file(MemoryFs& fs, std::string_view path) override {
    const FsResult<std::string> target = fs.realpath(path);
    const auto node = fs.lstat(path);
    FsResult<Done> removed = fs.remove_file(path);
    if (removed.ok() && node.ok() && node.value()->kind == NodeKind::kLink && target.ok()) {
      return fs.remove_file(target.value());
    }
    return removed;
  }
};

const RegisterLiar kRemovesLinkTarget({"removes-link-target",
                                       {"GFS-039", "GFS-028", "GFS-305", "GFS-306"},
                                       "removing a link also removes the file it points to",
                                       true,
                                       make_fault<RemovesLinkTarget>});

}  // namespace
}  // namespace touchstone::sidecar
