// A mistyped path of a file becomes a tree.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kMakesParentsOfMovedFiles({"makes-parents-of-moved-files",
                                              {"GFS-081"},
                                              "a mistyped path of a file becomes a tree",
                                              true,
                                              [](Behaviour& behaviour) {
                                                behaviour.makes_parents_of_moved_files = true;
                                              }});

}  // namespace
}  // namespace touchstone::session_client
