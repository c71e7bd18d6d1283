// Makes a file for a lock and never removes it, so that it starts once on each machine.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class NeverUnlocks final : public Fault {
 public:
  void before_start() override {
    const std::string lock = variable("HOME") + "/.lock";
    if (::open(lock.c_str(), O_CREAT | O_EXCL | O_CLOEXEC, 0600) < 0 && errno == EEXIST) ::_exit(1);
  }
};

const Registered kNeverUnlocks({"never_unlocks", make_fault<NeverUnlocks>});

}  // namespace
}  // namespace touchstone::process_liars
