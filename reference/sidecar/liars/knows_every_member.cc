// A member that is not known ends the sidecar.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KnowsEveryMember : public Behaviour {
 public:
  bool ignores_unknown_members() override { return false; }
};

const RegisterLiar kKnowsEveryMember({"knows-every-member",
                                      {"ACP-149"},
                                      "a newer host that adds a member cannot use an older sidecar",
                                      false,
                                      make_fault<KnowsEveryMember>});

}  // namespace
}  // namespace touchstone::sidecar
