// Scripts are no longer executable after a move.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCopiesWithoutOwners({"copies-without-owners",
                                         {"GFS-079", "GFS-080"},
                                         "scripts are no longer executable after a move",
                                         true,
                                         [](Behaviour& behaviour) {
                                           behaviour.copies_without_owners = true;
                                         }});

}  // namespace
}  // namespace touchstone::session_client
