// A mode that the agent refused is set.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SetsRefusedModes : public Behaviour {
 public:
  bool applies_refused_changes() override { return true; }
};

const RegisterLiar kSetsRefusedModes({"sets-refused-modes",
                                      {"ACP-165"},
                                      "a host shows a mode that the agent does not have",
                                      false,
                                      make_fault<SetsRefusedModes>});

}  // namespace
}  // namespace touchstone::sidecar
