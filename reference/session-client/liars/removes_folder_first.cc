// The folder stays, with an error, although all was to go.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRemovesFolderFirst({"removes-folder-first",
                                        {"GFS-083", "GFS-082", "GFS-085", "GFS-115"},
                                        "the folder stays, with an error, although all was to go",
                                        false,
                                        [](Behaviour& behaviour) {
                                          behaviour.removes_folder_first = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
