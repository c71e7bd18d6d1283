// Output that was cut is shown as whole.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class HidesTruncation : public Behaviour {
 public:
  bool tells_truncation() override { return false; }
};

const RegisterLiar kHidesTruncation({"hides-truncation",
                                     {"ACP-168", "ACP-063", "ACP-328"},
                                     "an agent takes a part of the output for all of it",
                                     false,
                                     make_fault<HidesTruncation>});

}  // namespace
}  // namespace touchstone::sidecar
