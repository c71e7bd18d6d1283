// Lies: loses one text fragment in a thousand, so long answers have holes.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class DropsEveryThousandthDelta : public Behaviour {
 public:
  bool drops_delta(std::size_t number) override { return number % 1000 == 0; }
};

const RegisteredLiar kDropsEveryThousandthDelta(
    {"drops_every_thousandth_delta",
     {"RPC-136"},
     "loses one text fragment in a thousand, so long answers have holes",
     Subtlety::kDevious,
     make_fault<DropsEveryThousandthDelta>});

}  // namespace
}  // namespace touchstone::rpc_runtime
