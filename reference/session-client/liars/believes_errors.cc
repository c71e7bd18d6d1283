// A refused mode is shown as the current one.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kBelievesErrors({"believes-errors",
                                    {"ACP-101"},
                                    "a refused mode is shown as the current one",
                                    false,
                                    [](Behaviour& behaviour) {
                                      behaviour.believes_errors = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
