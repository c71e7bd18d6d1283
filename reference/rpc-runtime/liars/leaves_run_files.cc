// Lies: leaves its files in the run folder, so others take the session for running.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LeavesRunFiles : public Behaviour {
 public:
  bool removes_run_files() override { return false; }
};

const RegisteredLiar kLeavesRunFiles(
    {"leaves_run_files",
     {"RPC-155"},
     "leaves its files in the run folder, so others take the session for running",
     Subtlety::kPlain,
     make_fault<LeavesRunFiles>});

}  // namespace
}  // namespace touchstone::rpc_runtime
