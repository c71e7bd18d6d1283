// Lies: always reports streaming false, so a host sends prompts that are refused.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NeverShowsStreaming : public Behaviour {
 public:
  bool shows_streaming(bool) override { return false; }
};

const RegisteredLiar kNeverShowsStreaming(
    {"never_shows_streaming",
     {"RPC-062", "RPC-066"},
     "always reports streaming false, so a host sends prompts that are refused",
     Subtlety::kPlain,
     make_fault<NeverShowsStreaming>});

}  // namespace
}  // namespace touchstone::rpc_runtime
