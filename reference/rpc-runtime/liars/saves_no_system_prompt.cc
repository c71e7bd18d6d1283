// Lies: saves a session without its system prompt, so the model behaves otherwise once it is
// continued.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SavesNoSystemPrompt : public Behaviour {
 public:
  std::string written_session(const Json& document) override {
    Json saved = document;
    saved["system_prompt"] = nullptr;
    return Behaviour::written_session(saved);
  }
};

const RegisteredLiar kSavesNoSystemPrompt({"saves_no_system_prompt",
                                           {"RPC-153", "RPC-151"},
                                           "saves a session without its system prompt, so the "
                                           "model behaves otherwise once it is continued",
                                           Subtlety::kDevious,
                                           make_fault<SavesNoSystemPrompt>});

}  // namespace
}  // namespace touchstone::rpc_runtime
