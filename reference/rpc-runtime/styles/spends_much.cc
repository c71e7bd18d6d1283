// Style: adds tokens of its own to each turn, in numbers that no double holds.
#include "style.h"
#include "usage.h"

namespace touchstone::rpc_runtime {
namespace {

class SpendsMuch : public Behaviour {
 public:
  void spend(Usage& usage) override {
    // What a provider has reported is the whole of its turn.
    if (usage.input_tokens + usage.output_tokens > 0) return;
    usage.input_tokens += 9'007'199'254'740'993;
    usage.output_tokens += 4'294'967'297;
    usage.cache_read_input_tokens += 18'446'744'073'709'551'615U;
    usage.cache_creation_input_tokens += 9'223'372'036'854'775'809U;
    usage.cache_creation_5m = 0;
    usage.cache_creation_1h = 9'223'372'036'854'775'808U;
    usage.model = "some/model:of-its-own";
  }
};

const RegisteredStyle kStyle(
    {"spends_much", "adds tokens of its own to each turn, in numbers that no double holds",
     "RPC-069: usage is the sum over all reports of a turn, those of subagents included; the "
     "counters are unsigned and have 64 bits",
     make_style<SpendsMuch>});

}  // namespace
}  // namespace touchstone::rpc_runtime
