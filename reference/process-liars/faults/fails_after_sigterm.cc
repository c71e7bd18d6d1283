// Ends with code 1 after SIGTERM, as if that were a failure.
#include <unistd.h>

#include <csignal>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class FailsAfterSigterm final : public Fault {
 public:
  void before_start() override {
    signal(SIGTERM, [](int) { ::_exit(1); });
  }
  bool relays() const override { return true; }
};

const Registered kFailsAfterSigterm({"fails_after_sigterm", make_fault<FailsAfterSigterm>});

}  // namespace
}  // namespace touchstone::process_liars
