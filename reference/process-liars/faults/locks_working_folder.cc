// Locks its working folder, so that a host can have only one of it.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LocksWorkingFolder final : public Fault {
 public:
  void before_start() override {
    const int folder = ::open(".", O_RDONLY | O_DIRECTORY);
    if (::flock(folder, LOCK_EX | LOCK_NB) != 0) ::_exit(1);
  }
};

const Registered kLocksWorkingFolder({"locks_working_folder", make_fault<LocksWorkingFolder>});

}  // namespace
}  // namespace touchstone::process_liars
