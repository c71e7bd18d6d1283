// Lies: words the response's error otherwise than the error frame, so a host shows two errors for
// one.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class TellsTwoErrorTexts : public Behaviour {
 public:
  std::string error_in_response(const std::string& error) override { return "failed: " + error; }
};

const RegisteredLiar kTellsTwoErrorTexts(
    {"tells_two_error_texts",
     {"RPC-052"},
     "words the response's error otherwise than the error frame, so a host "
     "shows two errors for one",
     Subtlety::kPlain,
     make_fault<TellsTwoErrorTexts>});

}  // namespace
}  // namespace touchstone::rpc_runtime
