// Ends its helper when it leaves by itself, and leaves it behind when a signal comes.
#include <sys/wait.h>

#include <csignal>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class ForgetsHelperAtSignal final : public Fault {
 public:
  void before_start() override { helper_ = start_helper(); }
  bool relays() const override { return true; }
  void leave(int status) override {
    ::kill(helper_, SIGKILL);
    ::waitpid(helper_, nullptr, 0);
    Fault::leave(status);
  }

 private:
  pid_t helper_ = 0;
};

const Registered kForgetsHelperAtSignal({"forgets_helper_at_signal",
                                         make_fault<ForgetsHelperAtSignal>});

}  // namespace
}  // namespace touchstone::process_liars
