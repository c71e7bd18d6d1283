// A frame that only a sidecar writes is passed over.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class OverlooksFramesOfSidecars : public Behaviour {
 public:
  bool minds_frames_of_sidecars() override { return false; }
};

const RegisterLiar kOverlooksFramesOfSidecars({"overlooks-frames-of-sidecars",
                                               {"ACP-033"},
                                               "a host that is wired to itself does not notice",
                                               true,
                                               make_fault<OverlooksFramesOfSidecars>});

}  // namespace
}  // namespace touchstone::sidecar
