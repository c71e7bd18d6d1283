// A listing that is cut off shows one deep folder.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kListsDepthFirst({"lists-depth-first",
                                     {"GFS-073", "GFS-074", "GFS-075"},
                                     "a listing that is cut off shows one deep folder",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.lists_depth_first = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
