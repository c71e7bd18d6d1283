// One bad name loses every result.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kFailsWholeBatch({"fails-whole-batch",
                            {"GFS-069"},
                            "one bad name loses every result",
                            false,
                            [](Behaviour& behaviour) { behaviour.fails_whole_batch = true; }});

}  // namespace
}  // namespace touchstone::session_client
