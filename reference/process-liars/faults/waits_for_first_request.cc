// Looks for the end of its input only after the first request, so that a host that changed its mind
// leaves it behind.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class WaitsForFirstRequest final : public Fault {
 public:
  bool relays() const override { return true; }
  std::string from_host(std::string bytes, bool) override {
    asked_ = true;
    return bytes;
  }
  bool passes_end_of_input() override { return asked_; }

 private:
  bool asked_ = false;
};

const Registered kWaitsForFirstRequest({"waits_for_first_request",
                                        make_fault<WaitsForFirstRequest>});

}  // namespace
}  // namespace touchstone::process_liars
