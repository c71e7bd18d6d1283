// Removes its lock only at a good end, so that one crash keeps it from starting ever again.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class UnlocksAtGoodEndOnly final : public Fault {
 public:
  void before_start() override {
    const std::string lock = variable("HOME") + "/.lock";
    if (::open(lock.c_str(), O_CREAT | O_EXCL | O_CLOEXEC, 0600) < 0 && errno == EEXIST) ::_exit(1);
  }
  bool relays() const override { return true; }
  void leave(int status) override {
    ::unlink((variable("HOME") + "/.lock").c_str());
    Fault::leave(status);
  }
};

const Registered kUnlocksAtGoodEndOnly({"unlocks_at_good_end_only",
                                        make_fault<UnlocksAtGoodEndOnly>});

}  // namespace
}  // namespace touchstone::process_liars
