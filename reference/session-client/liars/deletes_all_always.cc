// A careless delete takes a whole tree.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kDeletesAllAlways({"deletes-all-always",
                                      {"GFS-082"},
                                      "a careless delete takes a whole tree",
                                      false,
                                      [](Behaviour& behaviour) {
                                        behaviour.deletes_all_always = true;
                                      }});

}  // namespace
}  // namespace touchstone::session_client
