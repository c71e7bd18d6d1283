// rename and link answer with a target that is not the destination.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TellsRenamedPath : public Behaviour {
 public:
  std::string told_target(View path) override { return std::string(path) + "/"; }
};

const RegisterLiar kTellsRenamedPath({"tells-renamed-path",
                                      {"GFS-046", "GFS-045"},
                                      "a host that shows what happened shows the old name",
                                      false,
                                      make_fault<TellsRenamedPath>});

}  // namespace
}  // namespace touchstone::sidecar
