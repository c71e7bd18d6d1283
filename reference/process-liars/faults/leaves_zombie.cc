// Never waits for a child that has ended.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LeavesZombie final : public Fault {
 public:
  void before_start() override {
    if (::fork() == 0) ::_exit(0);
  }
};

const Registered kLeavesZombie({"leaves_zombie", make_fault<LeavesZombie>});

}  // namespace
}  // namespace touchstone::process_liars
