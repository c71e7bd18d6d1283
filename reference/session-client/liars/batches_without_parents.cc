// Files in new folders are lost.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kBatchesWithoutParents({"batches-without-parents",
                                           {"GFS-071"},
                                           "files in new folders are lost",
                                           true,
                                           [](Behaviour& behaviour) {
                                             behaviour.batches_without_parents = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
