// A filter lets other methods through.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTakesMethodForPrefix({"takes-method-for-prefix",
                                          {"ACP-084"},
                                          "a filter lets other methods through",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.takes_method_for_prefix = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
