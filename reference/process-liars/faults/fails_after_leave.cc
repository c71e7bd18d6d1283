// Ends with code 1 after it was told to leave, as if that were a failure.
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class FailsAfterLeave final : public Fault {
 public:
  bool relays() const override { return true; }
  bool passes_end_of_input() override {
    was_told_ = false;
    return true;
  }
  void leave(int status) override {
    if (was_told_ && WIFEXITED(status)) ::_exit(1);
    Fault::leave(status);
  }

 private:
  std::atomic<bool> was_told_ = true;
};

const Registered kFailsAfterLeave({"fails_after_leave", make_fault<FailsAfterLeave>});

}  // namespace
}  // namespace touchstone::process_liars
