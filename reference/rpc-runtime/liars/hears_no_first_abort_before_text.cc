// Lies: does not hear an abort of the first turn before its first text, so a provider that hangs
// takes the stop button with it.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class HearsNoFirstAbortBeforeText : public Behaviour {
 public:
  bool hears_abort(std::size_t deltas) override { return deltas > 0 || turns_ > 0; }
  void turn_ended(bool) override { ++turns_; }

 private:
  int turns_ = 0;
};

const RegisteredLiar kHearsNoFirstAbortBeforeText(
    {"hears_no_first_abort_before_text",
     {"RPC-134", "RPC-057", "RPC-067", "RPC-135"},
     "does not hear an abort of the first turn before its first text, so a provider that hangs "
     "takes the stop button with it",
     Subtlety::kDevious,
     make_fault<HearsNoFirstAbortBeforeText>});

}  // namespace
}  // namespace touchstone::rpc_runtime
