// A mode that was set is not announced.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KeepsModesToItself : public Behaviour {
 public:
  bool makes_up_mode_update(bool) override { return false; }
};

const RegisterLiar kKeepsModesToItself({"keeps-modes-to-itself",
                                        {"ACP-044"},
                                        "other windows on the session show the old mode",
                                        false,
                                        make_fault<KeepsModesToItself>});

}  // namespace
}  // namespace touchstone::sidecar
