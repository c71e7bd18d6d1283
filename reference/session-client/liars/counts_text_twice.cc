// An answer that is sent again comes out doubled.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCountsTextTwice({"counts-text-twice",
                                     {"ACP-109", "ACP-111"},
                                     "an answer that is sent again comes out doubled",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.counts_text_twice = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
