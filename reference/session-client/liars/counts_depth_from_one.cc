// A listing stops one folder too early.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCountsDepthFromOne({"counts-depth-from-one",
                                        {"GFS-074", "GFS-075"},
                                        "a listing stops one folder too early",
                                        true,
                                        [](Behaviour& behaviour) {
                                          behaviour.counts_depth_from_one = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
