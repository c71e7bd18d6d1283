// A payload of another scope is answered.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ServesAnyScope : public Behaviour {
 public:
  bool takes_other_scope(View) override { return true; }
};

const RegisterLiar kServesAnyScope({"serves-any-scope",
                                    {"ACP-015"},
                                    "a call reaches a machine that its sender did not name",
                                    false,
                                    make_fault<ServesAnyScope>});

}  // namespace
}  // namespace touchstone::sidecar
