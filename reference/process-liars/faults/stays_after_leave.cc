// Runs on after it was told to leave.
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class StaysAfterLeave final : public Fault {
 public:
  bool relays() const override { return true; }
  bool passes_end_of_input() override {
    was_told_ = false;
    return true;
  }
  bool write_to_host(const std::string& bytes) override {
    if (Fault::write_to_host(bytes)) return true;
    was_told_ = false;
    return false;
  }
  void leave(int status) override {
    while (was_told_ && WIFEXITED(status)) ::pause();
    Fault::leave(status);
  }

 private:
  std::atomic<bool> was_told_ = true;
};

const Registered kStaysAfterLeave({"stays_after_leave", make_fault<StaysAfterLeave>});

}  // namespace
}  // namespace touchstone::process_liars
