// The end of the input is reported as an error.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LeavesWithOne : public Behaviour {
 public:
  int code_of_clean_end() override { return 1; }
};

const RegisterLiar kLeavesWithOne({"leaves-with-one",
                                   {"ACP-032", "ACP-162"},
                                   "every host that ends believes that its sidecar crashed",
                                   false,
                                   make_fault<LeavesWithOne>});

}  // namespace
}  // namespace touchstone::sidecar
