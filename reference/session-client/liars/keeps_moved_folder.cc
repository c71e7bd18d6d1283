// A moved folder is in both places.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsMovedFolder({"keeps-moved-folder",
                                      {"GFS-079"},
                                      "a moved folder is in both places",
                                      false,
                                      [](Behaviour& behaviour) {
                                        behaviour.keeps_moved_folder = true;
                                      }});

}  // namespace
}  // namespace touchstone::session_client
