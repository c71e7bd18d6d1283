// Begins to leave at the first signal, and is stuck when a second one comes.
#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <thread>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

std::atomic<int> signals = 0;

class HangsAtSecondSignal final : public Fault {
 public:
  void before_start() override {
    for (const int number : {SIGTERM, SIGINT}) signal(number, [](int) { ++signals; });
  }
  bool relays() const override { return true; }
  void started(pid_t child) override {
    std::thread([child] {
      for (;;) {
        if (signals > 0) ::kill(child, SIGTERM);
        ::poll(nullptr, 0, 1);
      }
    }).detach();
  }
  void leave(int status) override {
    while (signals > 1) ::pause();
    if (signals == 1) ::_exit(0);
    Fault::leave(status);
  }
};

const Registered kHangsAtSecondSignal({"hangs_at_second_signal", make_fault<HangsAtSecondSignal>});

}  // namespace
}  // namespace touchstone::process_liars
