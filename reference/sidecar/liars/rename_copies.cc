// rename of a file writes a copy under the new name, with a new inode.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenameCopies : public Behaviour {
 public:
  FsResult<Done> rename(MemoryFs& fs, std::string_view from, std::string_view to) override {
    const auto found = fs.lstat(from);
    FsResult<Done> renamed = fs.rename(from, to);
    if (!renamed.ok() || from == to || found.value()->kind != NodeKind::kFile) return renamed;
    const std::shared_ptr<const Node> old = found.value();
    if (old->nlink > 1) return renamed;
    FsResult<Done> removed = fs.remove_file(to);
    if (!removed.ok()) return removed;
    FsResult<Done> written = fs.write_file(to, old->content);
    if (!written.ok()) return written;
    FsResult<Done> changed = fs.chmod(to, old->mode);
    if (!changed.ok()) return changed;
    FsResult<Done> owned = fs.chown(to, old->uid, old->gid);
    if (!owned.ok()) return owned;
    return fs.utimes(to, old->atime_ms, old->mtime_ms);
  }
};

const RegisterLiar kRenameCopies({"rename-copies",
                                  {"GFS-114", "GFS-015", "GFS-306"},
                                  "a renamed file is a new inode",
                                  true,
                                  make_fault<RenameCopies>});

}  // namespace
}  // namespace touchstone::sidecar
