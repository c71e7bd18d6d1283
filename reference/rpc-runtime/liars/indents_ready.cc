// Lies: begins its output with a blank, so a host that looks at the first byte takes it for a
// log line.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class IndentsReady : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    return (string_or(frame, "type", "") == "ready" ? " " : "") + dump(frame) + "\n";
  }
};

const RegisteredLiar kIndentsReady({"indents_ready",
                                    {"RPC-005"},
                                    "begins its output with a blank, so a host that looks at the "
                                    "first byte takes it for a log line",
                                    Subtlety::kPlain,
                                    make_fault<IndentsReady>});

}  // namespace
}  // namespace touchstone::rpc_runtime
