// Locks its HOME, so that a user can have only one of it.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class LocksItsHome final : public Fault {
 public:
  void before_start() override {
    const int folder = ::open(variable("HOME").c_str(), O_RDONLY | O_DIRECTORY);
    if (::flock(folder, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) ::_exit(1);
  }
};

const Registered kLocksItsHome({"locks_its_home", make_fault<LocksItsHome>});

}  // namespace
}  // namespace touchstone::process_liars
