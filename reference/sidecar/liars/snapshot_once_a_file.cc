// A snapshot lists a file with two names once.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SnapshotOnceAFile : public Behaviour {
 public:
  bool is_listed(const Node& node, View path) override {
    return node.nlink < 2 || node.kind != NodeKind::kFile || path.find("second") == View::npos;
  }
};

const RegisterLiar kSnapshotOnceAFile(
    {"snapshot-once-a-file",
     {"GFS-112"},
     "a root loses the second names of its files when it is carried on",
     true,
     make_fault<SnapshotOnceAFile>});

}  // namespace
}  // namespace touchstone::sidecar
