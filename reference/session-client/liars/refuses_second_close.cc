// A second click on close shows an error.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRefusesSecondClose({"refuses-second-close",
                                        {"ACP-121", "ACP-123"},
                                        "a second click on close shows an error",
                                        false,
                                        [](Behaviour& behaviour) {
                                          behaviour.refuses_second_close = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
