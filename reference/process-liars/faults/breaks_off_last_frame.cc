// Ends before the last frame is written to its end.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class BreaksOffLastFrame final : public Fault {
 public:
  bool relays() const override { return true; }
  void leave(int status) override {
    write_to_host("{\"jsonrpc\":\"2.0\",\"method\":\"x/bye\",\"type\":\"x-bye\"}");
    Fault::leave(status);
  }
};

const Registered kBreaksOffLastFrame({"breaks_off_last_frame", make_fault<BreaksOffLastFrame>});

}  // namespace
}  // namespace touchstone::process_liars
