// An answer is written whatever its size.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class WritesHugeFrames : public Behaviour {
 public:
  bool fits_frame(std::size_t) override { return true; }
};

const RegisterLiar kWritesHugeFrames({"writes-huge-frames",
                                      {"ACP-006"},
                                      "a host gives up the connection over one large file",
                                      true,
                                      make_fault<WritesHugeFrames>});

}  // namespace
}  // namespace touchstone::sidecar
