// A closed session can still be used.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KeepsClosedSessions : public Behaviour {
 public:
  bool forgets_closed_sessions() override { return false; }
};

const RegisterLiar kKeepsClosedSessions({"keeps-closed-sessions",
                                         {"ACP-061", "ACP-160", "ACP-337"},
                                         "a closed session goes on",
                                         false,
                                         make_fault<KeepsClosedSessions>});

}  // namespace
}  // namespace touchstone::sidecar
