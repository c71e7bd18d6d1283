// A machine may be used through any session.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ServesSessionsOfNeighbours : public Behaviour {
 public:
  bool checks_session_of_machine() override { return false; }
};

const RegisterLiar kServesSessionsOfNeighbours({"serves-sessions-of-neighbours",
                                                {"ACP-024"},
                                                "one session works in the machine of another",
                                                true,
                                                make_fault<ServesSessionsOfNeighbours>});

}  // namespace
}  // namespace touchstone::sidecar
