// Lies: keeps its sessions in the home folder whatever base folder it is given, so two users
// read each other.
#include <cstdlib>

#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class IgnoresBaseFolder : public Behaviour {
 public:
  IgnoresBaseFolder() { unsetenv("SYNAPS_BASE_DIR"); }
};

const RegisteredLiar kIgnoresBaseFolder({"ignores_base_folder",
                                         {"RPC-106"},
                                         "keeps its sessions in the home folder whatever base "
                                         "folder it is given, so two users read each other",
                                         Subtlety::kDevious,
                                         make_fault<IgnoresBaseFolder>});

}  // namespace
}  // namespace touchstone::rpc_runtime
