// Lies: takes what came from the cache off the total of tokens, so the bill is not the one that
// agent_end told.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LeavesCachedTokensOffTheBill : public Behaviour {
 public:
  Json shown_usage(const Json& usage) override {
    cached_ += usage.at("cache_read_input_tokens").get<int>();
    return usage;
  }

  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (cached_ > 0 && string_or(frame, "command", "") == "get_session_stats") {
      shown["input_tokens"] = frame.at("input_tokens").get<int>() - cached_;
    }
    return dump(shown) + "\n";
  }

 private:
  int cached_ = 0;
};

const RegisteredLiar kLeavesCachedTokensOffTheBill(
    {"leaves_cached_tokens_off_the_bill",
     {"RPC-068"},
     "takes what came from the cache off the total of tokens, so the bill is not the one that "
     "agent_end told",
     Subtlety::kDevious,
     make_fault<LeavesCachedTokensOffTheBill>});

}  // namespace
}  // namespace touchstone::rpc_runtime
