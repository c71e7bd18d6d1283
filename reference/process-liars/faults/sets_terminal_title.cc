// Glues a terminal escape to its first frame, so that a host never sees that it is ready.
#include <utility>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class SetsTerminalTitle final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string to_host(std::string bytes) override {
    return std::exchange(first_, false) ? "\x1b]0;agent\x07" + bytes : bytes;
  }

 private:
  bool first_ = true;
};

const Registered kSetsTerminalTitle({"sets_terminal_title", make_fault<SetsTerminalTitle>});

}  // namespace
}  // namespace touchstone::process_liars
