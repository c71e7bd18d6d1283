// A write that can only fail costs a call.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kWritesToProc({"writes-to-proc",
                                  {"GFS-005"},
                                  "a write that can only fail costs a call",
                                  false,
                                  [](Behaviour& behaviour) { behaviour.writes_to_proc = true; }});

}  // namespace
}  // namespace touchstone::session_client
