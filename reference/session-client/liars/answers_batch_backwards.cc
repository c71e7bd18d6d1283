// A result is taken for that of another file.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kAnswersBatchBackwards({"answers-batch-backwards",
                                           {"GFS-068"},
                                           "a result is taken for that of another file",
                                           true,
                                           [](Behaviour& behaviour) {
                                             behaviour.answers_batch_backwards = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
