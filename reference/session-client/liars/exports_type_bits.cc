// A loader refuses the modes.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kExportsTypeBits({"exports-type-bits",
                                     {"GFS-086"},
                                     "a loader refuses the modes",
                                     false,
                                     [](Behaviour& behaviour) {
                                       behaviour.exports_type_bits = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
