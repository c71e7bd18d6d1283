// A released terminal can still be read.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class FindsReleasedTerminals : public Behaviour {
 public:
  bool forgets_released_terminals() override { return false; }
};

const RegisterLiar kFindsReleasedTerminals(
    {"finds-released-terminals",
     {"ACP-064"},
     "an agent reads the output of a terminal that it gave back",
     false,
     make_fault<FindsReleasedTerminals>});

}  // namespace
}  // namespace touchstone::sidecar
