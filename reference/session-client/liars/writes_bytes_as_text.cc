// A file holds base64 instead of its bytes.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kWritesBytesAsText({"writes-bytes-as-text",
                                       {"GFS-011", "GFS-069", "GFS-071", "GFS-079"},
                                       "a file holds base64 instead of its bytes",
                                       false,
                                       [](Behaviour& behaviour) {
                                         behaviour.writes_bytes_as_text = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
