// The sidecar is asked for a state that it just gave.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kHydratesTwice({"hydrates-twice",
                            {"ACP-076"},
                            "the sidecar is asked for a state that it just gave",
                            true,
                            [](Behaviour& behaviour) { behaviour.hydrates_twice = true; }});

}  // namespace
}  // namespace touchstone::session_client
