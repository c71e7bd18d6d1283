// Lies: reports streaming after a failed turn until the next one, so a host waits for what is
// over.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ShowsStreamingAfterFailedTurn : public Behaviour {
 public:
  void turn_ended(bool ok) override { failed_ = !ok; }
  bool shows_streaming(bool streaming) override { return streaming || failed_; }

 private:
  bool failed_ = false;
};

const RegisteredLiar kShowsStreamingAfterFailedTurn(
    {"shows_streaming_after_failed_turn",
     {"RPC-067"},
     "reports streaming after a failed turn until the next one, so a host waits for what is over",
     Subtlety::kDevious,
     make_fault<ShowsStreamingAfterFailedTurn>});

}  // namespace
}  // namespace touchstone::rpc_runtime
