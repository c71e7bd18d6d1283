// Lies: shows nothing of what the model says in the third turn, so the user looks at an empty
// screen.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ShowsNoTextOfThirdTurn : public Behaviour {
 public:
  void turn_ended(bool) override { ++turns_; }
  bool drops_delta(std::size_t) override { return turns_ == 2; }

 private:
  int turns_ = 0;
};

const RegisteredLiar kShowsNoTextOfThirdTurn(
    {"shows_no_text_of_third_turn",
     {"RPC-045", "RPC-136"},
     "shows nothing of what the model says in the third turn, so the user looks at an empty screen",
     Subtlety::kDevious,
     make_fault<ShowsNoTextOfThirdTurn>});

}  // namespace
}  // namespace touchstone::rpc_runtime
