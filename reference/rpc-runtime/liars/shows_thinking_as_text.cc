// Lies: shows what an extension thinks as what it says.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ShowsThinkingAsText : public Behaviour {
 public:
  bool shows_thinking_as_text() override { return true; }
};

const RegisteredLiar kShowsThinkingAsText({"shows_thinking_as_text",
                                           {"RPC-335"},
                                           "shows what an extension thinks as what it says",
                                           Subtlety::kPlain,
                                           make_fault<ShowsThinkingAsText>});

}  // namespace
}  // namespace touchstone::rpc_runtime
