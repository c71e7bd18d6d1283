// stat of a dangling link describes the link.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DanglingStatSucceeds : public Behaviour {
 public:
  NodeSeen stat(MemoryFs& fs, View path) override {
    NodeSeen node = fs.stat(path);
    return node.ok() ? node : fs.lstat(path);
  }
};

const RegisterLiar kDanglingStatSucceeds({"dangling-stat-succeeds",
                                          {"GFS-026", "GFS-051", "GFS-306"},
                                          "a host believes that a file is there which is not",
                                          false,
                                          make_fault<DanglingStatSucceeds>});

}  // namespace
}  // namespace touchstone::sidecar
