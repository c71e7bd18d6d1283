// Lies: does not save the turn that a shutdown has waited for, so its answer is gone.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LosesTurnThatShutdownWaitsFor : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    leaves_ = leaves_ || line.find("\"shutdown\"") != std::string::npos;
    return line;
  }

  bool saves_after_turn() override {
    loses_ = leaves_;
    return !loses_;
  }

  bool saves_when(Leaving) override { return !loses_; }

 private:
  bool leaves_ = false;  // a shutdown was read
  bool loses_ = false;
};

const RegisteredLiar kLosesTurnThatShutdownWaitsFor(
    {"loses_turn_that_shutdown_waits_for",
     {"RPC-082", "RPC-079"},
     "does not save the turn that a shutdown has waited for, so its answer is gone",
     Subtlety::kDevious,
     make_fault<LosesTurnThatShutdownWaitsFor>});

}  // namespace
}  // namespace touchstone::rpc_runtime
