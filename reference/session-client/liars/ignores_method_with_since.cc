// A filter is forgotten as soon as a number is given.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kIgnoresMethodWithSince({"ignores-method-with-since",
                                            {"ACP-084"},
                                            "a filter is forgotten as soon as a number is given",
                                            true,
                                            [](Behaviour& behaviour) {
                                              behaviour.ignores_method_with_since = true;
                                            }});

}  // namespace
}  // namespace touchstone::session_client
