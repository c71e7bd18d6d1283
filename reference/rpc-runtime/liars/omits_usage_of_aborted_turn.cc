// Lies: sends agent_end without usage after an abort.
#include <utility>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class OmitsUsageOfAbortedTurn : public Behaviour {
 public:
  bool marks_cancelled(std::size_t) override {
    cancelled_ = true;
    return true;
  }

  Json shown_usage(const Json& usage) override {
    return std::exchange(cancelled_, false) ? Json(nullptr) : usage;
  }

 private:
  bool cancelled_ = false;
};

const RegisteredLiar kOmitsUsageOfAbortedTurn({"omits_usage_of_aborted_turn",
                                               {"RPC-046"},
                                               "sends agent_end without usage after an abort",
                                               Subtlety::kDevious,
                                               make_fault<OmitsUsageOfAbortedTurn>});

}  // namespace
}  // namespace touchstone::rpc_runtime
