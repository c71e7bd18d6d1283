// A set-user-id program loses its bit.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kExportsNineBits({"exports-nine-bits",
                                     {"GFS-086"},
                                     "a set-user-id program loses its bit",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.exports_nine_bits = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
