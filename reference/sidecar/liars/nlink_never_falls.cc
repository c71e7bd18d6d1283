// The count of names goes on to say two when one is left.
#include <algorithm>
#include <map>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NlinkNeverFalls : public Behaviour {
 public:
  NodeSeen stat(MemoryFs& fs, View path) override {
    const NodeSeen node = fs.stat(path);
    if (!node.ok() || node.value()->kind != NodeKind::kFile) return node;
    std::uint64_t& most = most_[node.value()->ino];
    most = std::max(most, node.value()->nlink);
    auto changed = std::make_shared<Node>(*node.value());
    changed->nlink = most;
    return std::shared_ptr<const Node>(changed);
  }

 private:
  std::map<std::uint64_t, std::uint64_t> most_;
};

const RegisterLiar kNlinkNeverFalls({"nlink-never-falls",
                                     {"GFS-054"},
                                     "a store of hard links never frees anything",
                                     true,
                                     make_fault<NlinkNeverFalls>});

}  // namespace
}  // namespace touchstone::sidecar
