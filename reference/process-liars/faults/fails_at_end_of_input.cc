// Ends with code 3 at the end of its input.
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class FailsAtEndOfInput final : public Fault {
 public:
  bool relays() const override { return true; }
  bool passes_end_of_input() override {
    was_left_ = true;
    return true;
  }
  void leave(int status) override {
    if (was_left_ && WIFEXITED(status) && WEXITSTATUS(status) == 0) ::_exit(3);
    Fault::leave(status);
  }

 private:
  std::atomic<bool> was_left_ = false;
};

const Registered kFailsAtEndOfInput({"fails_at_end_of_input", make_fault<FailsAtEndOfInput>});

}  // namespace
}  // namespace touchstone::process_liars
