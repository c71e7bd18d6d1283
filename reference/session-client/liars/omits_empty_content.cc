// An empty file is lost on the way.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kOmitsEmptyContent({"omits-empty-content",
                                       {"GFS-088"},
                                       "an empty file is lost on the way",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.omits_empty_content = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
