// Older sidecars refuse the write.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kNamesTextEncoding({"names-text-encoding",
                                       {"GFS-011"},
                                       "older sidecars refuse the write",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.names_text_encoding = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
