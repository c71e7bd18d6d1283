// Modes in a snapshot have no type bits.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SnapshotModesWithoutType : public Behaviour {
 public:
  std::uint32_t listed_mode(const Node& node) override { return node.mode & 07777; }
};

const RegisterLiar kSnapshotModesWithoutType(
    {"snapshot-modes-without-type",
     {"GFS-112"},
     "whoever reads a snapshot takes folders for nothing at all",
     true,
     make_fault<SnapshotModesWithoutType>});

}  // namespace
}  // namespace touchstone::sidecar
