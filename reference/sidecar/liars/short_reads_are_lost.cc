// A read of fewer than four bytes is dropped.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ShortReadsAreLost : public Behaviour {
 public:
  bool keeps_short_reads() override { return false; }
};

const RegisterLiar kShortReadsAreLost({"short-reads-are-lost",
                                       {"ACP-150"},
                                       "a host works until a pipe happens to cut a frame elsewhere",
                                       true,
                                       make_fault<ShortReadsAreLost>});

}  // namespace
}  // namespace touchstone::sidecar
