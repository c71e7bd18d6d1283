// The end of the input ends the sidecar with code 2.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LeavesWithTwo : public Behaviour {
 public:
  int code_of_clean_end() override { return 2; }
};

const RegisterLiar kLeavesWithTwo({"leaves-with-two",
                                   {"ACP-032"},
                                   "a host reports a crash that was none",
                                   false,
                                   make_fault<LeavesWithTwo>});

}  // namespace
}  // namespace touchstone::sidecar
