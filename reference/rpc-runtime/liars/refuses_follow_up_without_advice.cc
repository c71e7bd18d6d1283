// Lies: says of a follow_up during a turn only that it is busy, so a host does not know that it
// can abort.
#include <utility>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesFollowUpWithoutAdvice : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    is_follow_up_ = string_or(parse_json(line), "type", "") == "follow_up";
    return line;
  }

  void turn_rejected() override { rejected_ = is_follow_up_; }
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (std::exchange(rejected_, false)) shown["message"] = "busy";
    return dump(shown) + "\n";
  }

 private:
  bool is_follow_up_ = false;
  bool rejected_ = false;
};

const RegisteredLiar kRefusesFollowUpWithoutAdvice(
    {"refuses_follow_up_without_advice",
     {"RPC-064"},
     "says of a follow_up during a turn only that it is busy, so a host does not know that it can "
     "abort",
     Subtlety::kPlain,
     make_fault<RefusesFollowUpWithoutAdvice>});

}  // namespace
}  // namespace touchstone::rpc_runtime
