// The code cannot be read off the text.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRepeatsBatchCode({"repeats-batch-code",
                                      {"GFS-072"},
                                      "the code cannot be read off the text",
                                      true,
                                      [](Behaviour& behaviour) {
                                        behaviour.repeats_batch_code = true;
                                      }});

}  // namespace
}  // namespace touchstone::session_client
