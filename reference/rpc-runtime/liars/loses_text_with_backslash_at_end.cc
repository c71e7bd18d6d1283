// Lies: loses a text that ends with a backslash, so the end of an answer is cut off.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LosesTextWithBackslashAtEnd : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    const std::string delta = string_or(member_or_null(frame, "event"), "delta", "");
    return !delta.empty() && delta.back() == '\\' ? "" : dump(frame) + "\n";
  }
};

const RegisteredLiar kLosesTextWithBackslashAtEnd(
    {"loses_text_with_backslash_at_end",
     {"RPC-116"},
     "loses a text that ends with a backslash, so the end of an answer is cut off",
     Subtlety::kDevious,
     make_fault<LosesTextWithBackslashAtEnd>});

}  // namespace
}  // namespace touchstone::rpc_runtime
