// Folders as users type them are refused.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRefusesTrailingSlash({"refuses-trailing-slash",
                                          {"GFS-004"},
                                          "folders as users type them are refused",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.refuses_trailing_slash = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
