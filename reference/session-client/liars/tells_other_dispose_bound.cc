// An application gives up too early.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTellsOtherDisposeBound({"tells-other-dispose-bound",
                                            {"ACP-067"},
                                            "an application gives up too early",
                                            false,
                                            [](Behaviour& behaviour) {
                                              behaviour.tells_other_dispose_bound = true;
                                            }});

}  // namespace
}  // namespace touchstone::session_client
