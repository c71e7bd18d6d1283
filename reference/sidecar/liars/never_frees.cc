// What a removed large file took stays taken.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NeverFrees : public Behaviour {
 public:
  FsResult<Done> remove_file(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.lstat(path);
    const std::uint64_t size = node.ok() ? node.value()->size() : 0;
    FsResult<Done> done = fs.remove_file(path);
    const std::string lost = "/.lost-" + std::to_string(count_);
    if (!done.ok() || size <= (1u << 20) || !fs.write_file(lost, "").ok()) return done;
    (void)fs.truncate(lost, size);
    ++count_;
    return done;
  }

 private:
  int count_ = 0;
};

const RegisterLiar kNeverFrees(
    {"never-frees",
     {"GFS-065"},
     "after a day a guest can write nothing more, however much it removes",
     true,
     make_fault<NeverFrees>});

}  // namespace
}  // namespace touchstone::sidecar
