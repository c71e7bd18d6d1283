// A frame with a member that it does not know is refused.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RefusesStrangers : public Behaviour {
 public:
  bool ignores_unknown_members() override { return false; }
};

const RegisterLiar kRefusesStrangers({"refuses-strangers",
                                      {"ACP-149"},
                                      "a newer host cannot use an older sidecar",
                                      false,
                                      make_fault<RefusesStrangers>});

}  // namespace
}  // namespace touchstone::sidecar
