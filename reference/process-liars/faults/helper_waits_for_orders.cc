// Ends its helper itself, so that the helper lives on after a crash.
#include <unistd.h>

#include <csignal>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

pid_t helper = 0;

void end_both(int number) {
  ::kill(helper, SIGKILL);
  signal(number, SIG_DFL);
  ::raise(number);
}

class HelperWaitsForOrders final : public Fault {
 public:
  void before_start() override {
    helper = start_helper();
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) signal(number, end_both);
  }
  bool relays() const override { return true; }
  void leave(int status) override {
    ::kill(helper, SIGKILL);
    Fault::leave(status);
  }
};

const Registered kHelperWaitsForOrders({"helper_waits_for_orders",
                                        make_fault<HelperWaitsForOrders>});

}  // namespace
}  // namespace touchstone::process_liars
