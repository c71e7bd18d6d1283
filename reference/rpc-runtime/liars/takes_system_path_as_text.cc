// Lies: uses the path given by --system as the prompt instead of the file's text.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TakesSystemPathAsText : public Behaviour {
 public:
  bool reads_system_file() override { return false; }
};

const RegisteredLiar kTakesSystemPathAsText(
    {"takes_system_path_as_text",
     {"RPC-153"},
     "uses the path given by --system as the prompt instead of the file's text",
     Subtlety::kPlain,
     make_fault<TakesSystemPathAsText>});

}  // namespace
}  // namespace touchstone::rpc_runtime
