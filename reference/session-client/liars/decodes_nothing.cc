// Images come back as base64.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kDecodesNothing({"decodes-nothing",
                                    {"GFS-009", "GFS-079"},
                                    "images come back as base64",
                                    false,
                                    [](Behaviour& behaviour) {
                                      behaviour.decodes_nothing = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
