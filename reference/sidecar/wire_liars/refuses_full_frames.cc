// A frame of exactly the announced size is too large.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RefusesFullFrames : public Behaviour {
 public:
  std::size_t max_payload_bytes() override { return kMaxFrameBytes - 1; }
};

const RegisterLiar kRefusesFullFrames({"refuses-full-frames",
                                       {"ACP-148"},
                                       "the largest frame that a host may send ends the sidecar",
                                       true,
                                       make_fault<RefusesFullFrames>});

}  // namespace
}  // namespace touchstone::sidecar
