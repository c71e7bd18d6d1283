// Leaves a mark at its good end that the next start takes for a running instance.
#include <fcntl.h>
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class StartsOnce final : public Fault {
 public:
  void before_start() override {
    if (::access((variable("HOME") + "/.mark").c_str(), F_OK) == 0) ::_exit(1);
  }
  bool relays() const override { return true; }
  void leave(int status) override {
    ::close(::open((variable("HOME") + "/.mark").c_str(), O_CREAT | O_WRONLY, 0600));
    Fault::leave(status);
  }
};

const Registered kStartsOnce({"starts_once", make_fault<StartsOnce>});

}  // namespace
}  // namespace touchstone::process_liars
