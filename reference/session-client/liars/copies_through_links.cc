// A moved link is a copy of what it points at.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCopiesThroughLinks({"copies-through-links",
                                        {"GFS-079"},
                                        "a moved link is a copy of what it points at",
                                        true,
                                        [](Behaviour& behaviour) {
                                          behaviour.copies_through_links = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
