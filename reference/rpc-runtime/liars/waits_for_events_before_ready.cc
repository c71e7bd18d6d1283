// Lies: waits for somebody to take the events that lie in its inbox before it says ready, so a
// host gives up on it.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class WaitsForEventsBeforeReady : public Behaviour {
 public:
  std::chrono::milliseconds wait_before(Moment moment) override {
    const char* base = std::getenv("SYNAPS_BASE_DIR");
    if (moment != Moment::kReady || base == nullptr) return {};
    std::error_code none;
    const std::filesystem::path inbox = std::filesystem::path(base) / "inbox";
    const bool waits = !std::filesystem::is_empty(inbox, none) && !none;
    return std::chrono::hours(waits ? 1 : 0);
  }
};

const RegisteredLiar kWaitsForEventsBeforeReady(
    {"waits_for_events_before_ready",
     {"RPC-001", "RPC-002"},
     "waits for somebody to take the events that lie in its inbox before it says ready, so a host "
     "gives up on it",
     Subtlety::kDevious,
     make_fault<WaitsForEventsBeforeReady>});

}  // namespace
}  // namespace touchstone::rpc_runtime
