// The end of the input inside a payload is a good end.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ForgivesCutFrames : public Behaviour {
 public:
  bool minds_cut_frames() override { return false; }
};

const RegisterLiar kForgivesCutFrames(
    {"forgives-cut-frames",
     {"ACP-152"},
     "a request that was cut off looks as if it had been dealt with",
     true,
     make_fault<ForgivesCutFrames>});

}  // namespace
}  // namespace touchstone::sidecar
