// remove_dir of a folder with something in it removes all.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RemoveDirWithAll : public Behaviour {
 public:
  FsResult<Done> remove_dir(MemoryFs& fs, View path) override {
    FsResult<Done> done = fs.remove_dir(path);
    if (done.ok() || done.error().name != "ENOTEMPTY" || path == "/") return done;
    return fs.rename(path, "/.trash-" + std::to_string(++count_));
  }

 private:
  int count_ = 0;
};

const RegisterLiar kRemoveDirWithAll({"remove-dir-with-all",
                                      {"GFS-036", "GFS-304", "GFS-306"},
                                      "a tree is gone that nobody wanted to remove",
                                      false,
                                      make_fault<RemoveDirWithAll>});

}  // namespace
}  // namespace touchstone::sidecar
