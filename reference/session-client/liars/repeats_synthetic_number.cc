// The second change replaces the first.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRepeatsSyntheticNumber({"repeats-synthetic-number",
                                            {"ACP-086", "ACP-088"},
                                            "the second change replaces the first",
                                            true,
                                            [](Behaviour& behaviour) {
                                              behaviour.repeats_synthetic_number = true;
                                            }});

}  // namespace
}  // namespace touchstone::session_client
