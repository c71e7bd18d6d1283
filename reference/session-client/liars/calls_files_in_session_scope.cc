// The sidecar refuses the call.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCallsFilesInSessionScope({"calls-files-in-session-scope",
                                              {"GFS-094", "ACP-170"},
                                              "the sidecar refuses the call",
                                              false,
                                              [](Behaviour& behaviour) {
                                                behaviour.calls_files_in_session_scope = true;
                                              }});

}  // namespace
}  // namespace touchstone::session_client
