// Lies: tells what a compact left out only after the compact was answered.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class DisclosesAfterCompact : public Behaviour {
 public:
  Json disclosure_after_compact() override {
    return {{"type", "response"}, {"command", "compact.disclosure"}, {"disclosure", "half of it"}};
  }
};

const RegisteredLiar kDisclosesAfterCompact(
    {"discloses_after_compact",
     {"RPC-095"},
     "tells what a compact left out only after the compact was answered",
     Subtlety::kPlain,
     make_fault<DisclosesAfterCompact>});

}  // namespace
}  // namespace touchstone::rpc_runtime
