// Lies: puts an event to the model as if the user had said it.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class PromptsByEvents : public Behaviour {
 public:
  bool prompts_by_events() override { return true; }
};

const RegisteredLiar kPromptsByEvents({"prompts_by_events",
                                       {"RPC-100", "RPC-150", "RPC-026", "RPC-048", "RPC-302"},
                                       "puts an event to the model as if the user had said it",
                                       Subtlety::kPlain,
                                       make_fault<PromptsByEvents>});

}  // namespace
}  // namespace touchstone::rpc_runtime
