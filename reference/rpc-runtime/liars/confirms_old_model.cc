// Lies: confirms the model that was chosen before, so a picker always shows the last but one.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ConfirmsOldModel : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (string_or(frame, "command", "") == "set_model") {
      if (!last_.empty()) shown["model"] = last_;
      last_ = string_or(frame, "model", "");
    }
    return dump(shown) + "\n";
  }

 private:
  std::string last_;
};

const RegisteredLiar kConfirmsOldModel(
    {"confirms_old_model",
     {"RPC-028", "RPC-030"},
     "confirms the model that was chosen before, so a picker always shows the last but one",
     Subtlety::kDevious,
     make_fault<ConfirmsOldModel>});

}  // namespace
}  // namespace touchstone::rpc_runtime
