// Lies: overwrites the title with the newest message at every save.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RewritesTitle : public Behaviour {
 public:
  bool rewrites_title() override { return true; }
};

const RegisteredLiar kRewritesTitle({"rewrites_title",
                                     {"RPC-092", "RPC-151"},
                                     "overwrites the title with the newest message at every save",
                                     Subtlety::kPlain,
                                     make_fault<RewritesTitle>});

}  // namespace
}  // namespace touchstone::rpc_runtime
