// A short answer comes out empty.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kHearsLiveTextOnly({"hears-live-text-only",
                                       {"ACP-111", "ACP-109"},
                                       "a short answer comes out empty",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.hears_live_text_only = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
