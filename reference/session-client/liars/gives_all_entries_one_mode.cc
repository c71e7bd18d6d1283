// A restored folder cannot be entered.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kGivesAllEntriesOneMode({"gives-all-entries-one-mode",
                                            {"GFS-087"},
                                            "a restored folder cannot be entered",
                                            true,
                                            [](Behaviour& behaviour) {
                                              behaviour.gives_all_entries_one_mode = true;
                                            }});

}  // namespace
}  // namespace touchstone::session_client
