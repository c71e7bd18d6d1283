// A folder cannot be moved onto one that is there.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRenamesFolders({"renames-folders",
                                    {"GFS-079"},
                                    "a folder cannot be moved onto one that is there",
                                    false,
                                    [](Behaviour& behaviour) {
                                      behaviour.renames_folders = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
