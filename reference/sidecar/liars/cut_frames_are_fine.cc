// The end of the input inside a payload is a clean end.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class CutFramesAreFine : public Behaviour {
 public:
  bool minds_cut_frames() override { return false; }
};

const RegisterLiar kCutFramesAreFine(
    {"cut-frames-are-fine",
     {"ACP-152"},
     "a request that was cut off looks as if it had been dealt with",
     true,
     make_fault<CutFramesAreFine>});

}  // namespace
}  // namespace touchstone::sidecar
