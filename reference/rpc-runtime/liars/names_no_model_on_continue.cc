// Lies: tells null for the model of a session that it continues, so a host cannot say who
// answers.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NamesNoModelOnContinue : public Behaviour {
 public:
  bool restores_model() override { return resumed_ = true; }
  std::string written_frame(const Json& frame) override {
    if (!resumed_ || string_or(frame, "type", "") != "ready") return dump(frame) + "\n";
    Json nameless = frame;
    nameless["model"] = nullptr;
    return dump(nameless) + "\n";
  }

 private:
  bool resumed_ = false;
};

const RegisteredLiar kNamesNoModelOnContinue(
    {"names_no_model_on_continue",
     {"RPC-004", "RPC-085", "RPC-087", "RPC-152"},
     "tells null for the model of a session that it continues, so a host cannot say who answers",
     Subtlety::kDevious,
     make_fault<NamesNoModelOnContinue>});

}  // namespace
}  // namespace touchstone::rpc_runtime
