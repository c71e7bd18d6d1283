// Modes of initialize win over those of session/new.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class PrefersModesOfInitialize : public Behaviour {
 public:
  bool prefers_opening() override { return false; }
};

const RegisterLiar kPrefersModesOfInitialize(
    {"prefers-modes-of-initialize",
     {"ACP-166"},
     "a user is offered modes that this session does not have",
     true,
     make_fault<PrefersModesOfInitialize>});

}  // namespace
}  // namespace touchstone::sidecar
