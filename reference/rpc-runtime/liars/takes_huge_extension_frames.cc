// Lies: takes extension frames of any size, so one of them can fill the memory.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TakesHugeExtensionFrames : public Behaviour {
 public:
  std::size_t extension_frame_limit() override { return std::size_t{1} << 30; }
};

const RegisteredLiar kTakesHugeExtensionFrames(
    {"takes_huge_extension_frames",
     {"RPC-112"},
     "takes extension frames of any size, so one of them can fill the memory",
     Subtlety::kDevious,
     make_fault<TakesHugeExtensionFrames>});

}  // namespace
}  // namespace touchstone::rpc_runtime
