// Permission ids are not the agent's.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RenamesPermissions : public Behaviour {
 public:
  std::string permission_id(std::string id) override { return "perm-" + id; }
};

const RegisterLiar kRenamesPermissions({"renames-permissions",
                                        {"ACP-169", "ACP-323", "ACP-002", "ACP-013"},
                                        "a host cannot match a question with what the agent shows",
                                        false,
                                        make_fault<RenamesPermissions>});

}  // namespace
}  // namespace touchstone::sidecar
