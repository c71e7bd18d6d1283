// An agent waits two minutes for an answer that nobody can give.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kWaitsForAWatcher(
    {"waits-for-a-watcher",
     {"ACP-128"},
     "an agent waits two minutes for an answer that nobody can give",
     false,
     [](Behaviour& behaviour) { behaviour.waits_for_a_watcher = true; }});

}  // namespace
}  // namespace touchstone::session_client
