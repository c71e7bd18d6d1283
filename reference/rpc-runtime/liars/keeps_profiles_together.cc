// Lies: keeps the sessions of all profiles in one folder, so private and work conversations end
// up in one list.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class KeepsProfilesTogether : public Behaviour {
 public:
  bool keeps_profiles_apart() override { return false; }
};

const RegisteredLiar kKeepsProfilesTogether({"keeps_profiles_together",
                                             {"RPC-149", "RPC-088"},
                                             "keeps the sessions of all profiles in one folder, so "
                                             "private and work conversations end up in one list",
                                             Subtlety::kPlain,
                                             make_fault<KeepsProfilesTogether>});

}  // namespace
}  // namespace touchstone::rpc_runtime
