// A failed read looks like an empty file.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kGivesContentBesideError({"gives-content-beside-error",
                                             {"GFS-070"},
                                             "a failed read looks like an empty file",
                                             true,
                                             [](Behaviour& behaviour) {
                                               behaviour.gives_content_beside_error = true;
                                             }});

}  // namespace
}  // namespace touchstone::session_client
