// Lies: swallows the first piece of text of each turn of a continued session.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LosesFirstTextAfterContinue : public Behaviour {
 public:
  bool restores_model() override {
    continued_ = true;
    return true;
  }
  bool drops_delta(std::size_t number) override { return continued_ && number == 1; }

 private:
  bool continued_ = false;
};

const RegisteredLiar kLosesFirstTextAfterContinue(
    {"loses_first_text_after_continue",
     {"RPC-136"},
     "swallows the first piece of text of each turn of a continued session",
     Subtlety::kDevious,
     make_fault<LosesFirstTextAfterContinue>});

}  // namespace
}  // namespace touchstone::rpc_runtime
