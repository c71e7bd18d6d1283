// A new file has mode 0600.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NewFilesArePrivate : public Behaviour {
 public:
  FsResult<Done> write_file(MemoryFs& fs, View path, std::string content) override {
    const bool is_new = !fs.stat(path).ok();
    FsResult<Done> done = fs.write_file(path, std::move(content));
    if (done.ok() && is_new) (void)fs.chmod(path, 0600);
    return done;
  }
};

const RegisterLiar kNewFilesArePrivate({"new-files-are-private",
                                        {"GFS-307"},
                                        "a program of another user cannot read what a guest wrote",
                                        false,
                                        make_fault<NewFilesArePrivate>});

}  // namespace
}  // namespace touchstone::sidecar
