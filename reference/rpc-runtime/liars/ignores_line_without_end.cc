// Lies: ignores a last line without line end, so a script loses its last command.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class IgnoresLineWithoutEnd : public Behaviour {
 public:
  bool takes_line_without_end() override { return false; }
};

const RegisteredLiar kIgnoresLineWithoutEnd(
    {"ignores_line_without_end",
     {"RPC-124", "RPC-156"},
     "ignores a last line without line end, so a script loses its last command",
     Subtlety::kPlain,
     make_fault<IgnoresLineWithoutEnd>});

}  // namespace
}  // namespace touchstone::rpc_runtime
