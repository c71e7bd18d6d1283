// Lies: fails a turn in which nothing was streamed, though its answer is complete.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NeedsStreamedText : public Behaviour {
 public:
  bool needs_streamed_text() override { return true; }
};

const RegisteredLiar kNeedsStreamedText(
    {"needs_streamed_text",
     {"RPC-137"},
     "fails a turn in which nothing was streamed, though its answer is complete",
     Subtlety::kPlain,
     make_fault<NeedsStreamedText>});

}  // namespace
}  // namespace touchstone::rpc_runtime
