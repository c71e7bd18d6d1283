// Lies: says of the second prompt that it refuses in a turn only that it is busy, so a host does
// not know that it can abort.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesAgainWithoutAdvice : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    is_prompt_ = string_or(parse_json(line), "type", "") == "prompt";
    return line;
  }

  void turn_rejected() override { rejected_ += is_prompt_ ? 1 : 0; }
  void turn_ended(bool) override { rejected_ = 0; }
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    const bool again = is_prompt_ && rejected_ == 2;
    if (again && string_or(frame, "type", "") == "error") shown["message"] = "busy";
    return dump(shown) + "\n";
  }

 private:
  bool is_prompt_ = false;
  int rejected_ = 0;
};

const RegisteredLiar kRefusesAgainWithoutAdvice(
    {"refuses_again_without_advice",
     {"RPC-059"},
     "says of the second prompt that it refuses in a turn only that it is busy, so a host does not "
     "know that it can abort",
     Subtlety::kDevious,
     make_fault<RefusesAgainWithoutAdvice>});

}  // namespace
}  // namespace touchstone::rpc_runtime
