// All machines have the files of the first.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SharesOneRoot : public Behaviour {
 public:
  bool shares_first_root() override { return true; }
};

const RegisterLiar kSharesOneRoot({"shares-one-root",
                                   {"ACP-156"},
                                   "one agent reads what another wrote",
                                   true,
                                   make_fault<SharesOneRoot>});

}  // namespace
}  // namespace touchstone::sidecar
