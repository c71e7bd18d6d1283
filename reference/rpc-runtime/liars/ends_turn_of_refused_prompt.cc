// Lies: sends an agent_end for a refused prompt, so a host ends the turn that still runs.
#include <utility>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class EndsTurnOfRefusedPrompt : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    is_prompt_ = string_or(parse_json(line), "type", "") == "prompt";
    return line;
  }

  void turn_rejected() override { rejected_ = is_prompt_; }
  std::string written_frame(const Json& frame) override {
    const std::string line = dump(frame) + "\n";
    if (!std::exchange(rejected_, false)) return line;
    const Json usage = {{"input_tokens", 0},
                        {"output_tokens", 0},
                        {"cache_read_input_tokens", 0},
                        {"cache_creation_input_tokens", 0}};
    return line + dump({{"type", "agent_end"}, {"usage", usage}}) + "\n";
  }

 private:
  bool is_prompt_ = false;
  bool rejected_ = false;
};

const RegisteredLiar kEndsTurnOfRefusedPrompt(
    {"ends_turn_of_refused_prompt",
     {"RPC-060", "RPC-064", "RPC-062"},
     "sends an agent_end for a refused prompt, so a host ends the turn that still runs",
     Subtlety::kPlain,
     make_fault<EndsTurnOfRefusedPrompt>});

}  // namespace
}  // namespace touchstone::rpc_runtime
