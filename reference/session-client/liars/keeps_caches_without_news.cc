// Modes that the agent took back stay on show.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsCachesWithoutNews({"keeps-caches-without-news",
                                            {"ACP-098"},
                                            "modes that the agent took back stay on show",
                                            true,
                                            [](Behaviour& behaviour) {
                                              behaviour.keeps_caches_without_news = true;
                                            }});

}  // namespace
}  // namespace touchstone::session_client
