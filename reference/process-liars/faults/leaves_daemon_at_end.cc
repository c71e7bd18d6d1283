// Starts a daemon with its last breath, and nobody owns it.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LeavesDaemonAtEnd final : public Fault {
 public:
  bool relays() const override { return true; }
  void leave(int status) override {
    if (::fork() == 0) {
      start_helper();
      ::_exit(0);
    }
    Fault::leave(status);
  }
};

const Registered kLeavesDaemonAtEnd({"leaves_daemon_at_end", make_fault<LeavesDaemonAtEnd>});

}  // namespace
}  // namespace touchstone::process_liars
