// Lies: reads only the flat form of a stream event, so the text of other extensions is lost.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class IgnoresNestedEvents : public Behaviour {
 public:
  bool reads_nested_events() override { return false; }
};

const RegisteredLiar kIgnoresNestedEvents(
    {"ignores_nested_events",
     {"RPC-117", "RPC-045"},
     "reads only the flat form of a stream event, so the text of other extensions is lost",
     Subtlety::kDevious,
     make_fault<IgnoresNestedEvents>});

}  // namespace
}  // namespace touchstone::rpc_runtime
