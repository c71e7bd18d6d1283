// A snapshot lists no links.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SnapshotWithoutLinks : public Behaviour {
 public:
  bool is_listed(const Node& node, View /*path*/) override { return node.kind != NodeKind::kLink; }
};

const RegisterLiar kSnapshotWithoutLinks({"snapshot-without-links",
                                          {"GFS-112"},
                                          "a root loses its links when it is carried on",
                                          false,
                                          make_fault<SnapshotWithoutLinks>});

}  // namespace
}  // namespace touchstone::sidecar
