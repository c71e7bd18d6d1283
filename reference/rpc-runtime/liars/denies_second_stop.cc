// Lies: answers the second abort of a turn in one session with ok false, so a stop button looks
// broken.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class DeniesSecondStop : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (member_or_null(frame, "cancelled") == true) ++stopped_;
    if (string_or(frame, "command", "") == "abort" && stopped_ == 2) shown["ok"] = false;
    return dump(shown) + "\n";
  }

 private:
  int stopped_ = 0;
};

const RegisteredLiar kDeniesSecondStop({"denies_second_stop",
                                        {"RPC-055"},
                                        "answers the second abort of a turn in one session with ok "
                                        "false, so a stop button looks broken",
                                        Subtlety::kDevious,
                                        make_fault<DeniesSecondStop>});

}  // namespace
}  // namespace touchstone::rpc_runtime
