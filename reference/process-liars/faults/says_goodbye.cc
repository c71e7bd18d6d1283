// Says goodbye to people when it leaves, on the stream of its frames.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class SaysGoodbye final : public Fault {
 public:
  bool relays() const override { return true; }
  void leave(int status) override {
    write_to_host("Goodbye!\n");
    Fault::leave(status);
  }
};

const Registered kSaysGoodbye({"says_goodbye", make_fault<SaysGoodbye>});

}  // namespace
}  // namespace touchstone::process_liars
