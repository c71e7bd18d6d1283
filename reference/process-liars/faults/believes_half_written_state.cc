// Writes its state at its good end only, and cannot read what a crash leaves.
#include <fcntl.h>
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class BelievesHalfWrittenState final : public Fault {
 public:
  void before_start() override {
    if (::access(state().c_str(), F_OK) == 0) ::_exit(1);
  }
  bool relays() const override { return true; }
  std::string from_host(std::string bytes, bool) override {
    ::close(::open(state().c_str(), O_CREAT | O_WRONLY, 0600));
    return bytes;
  }
  void leave(int status) override {
    ::unlink(state().c_str());
    Fault::leave(status);
  }

 private:
  static std::string state() { return variable("HOME") + "/.half"; }
};

const Registered kBelievesHalfWrittenState({"believes_half_written_state",
                                            make_fault<BelievesHalfWrittenState>});

}  // namespace
}  // namespace touchstone::process_liars
