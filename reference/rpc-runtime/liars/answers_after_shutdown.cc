// Lies: answers commands that were sent after shutdown.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersAfterShutdown : public Behaviour {
 public:
  bool reads_after_shutdown() override { return true; }
};

const RegisteredLiar kAnswersAfterShutdown({"answers_after_shutdown",
                                            {"RPC-099", "RPC-079"},
                                            "answers commands that were sent after shutdown",
                                            Subtlety::kPlain,
                                            make_fault<AnswersAfterShutdown>});

}  // namespace
}  // namespace touchstone::rpc_runtime
