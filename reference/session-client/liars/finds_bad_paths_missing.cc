// A wrong path looks like a missing file.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kFindsBadPathsMissing({"finds-bad-paths-missing",
                                          {"GFS-022"},
                                          "a wrong path looks like a missing file",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.finds_bad_paths_missing = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
