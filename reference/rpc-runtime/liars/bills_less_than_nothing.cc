// Lies: tells minus one token for the input of an aborted turn, so totals shrink.
#include <utility>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class BillsLessThanNothing : public Behaviour {
 public:
  bool marks_cancelled(std::size_t) override { return cancelled_ = true; }
  Json shown_usage(const Json& usage) override {
    Json shown = usage;
    if (std::exchange(cancelled_, false)) shown["input_tokens"] = -1;
    return shown;
  }

 private:
  bool cancelled_ = false;
};

const RegisteredLiar kBillsLessThanNothing(
    {"bills_less_than_nothing",
     {"RPC-310", "RPC-068"},
     "tells minus one token for the input of an aborted turn, so totals shrink",
     Subtlety::kDevious,
     make_fault<BillsLessThanNothing>});

}  // namespace
}  // namespace touchstone::rpc_runtime
