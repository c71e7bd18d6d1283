// Frames of four times the announced size are read.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesOversizedFrames : public Behaviour {
 public:
  std::size_t max_payload_bytes() override { return 4 * kMaxFrameBytes; }
};

const RegisterLiar kTakesOversizedFrames({"takes-oversized-frames",
                                          {"ACP-005"},
                                          "four wrong bytes make the sidecar wait for megabytes",
                                          false,
                                          make_fault<TakesOversizedFrames>});

}  // namespace
}  // namespace touchstone::sidecar
