// Ids beyond 2^53 lose their last digits.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class IdsThroughADouble : public Behaviour {
 public:
  std::string payload_written(std::string text) override {
    const std::size_t at = text.find("9007199254740993");
    if (at != std::string::npos) text.replace(at, 16, "9007199254740992");
    return text;
  }
};

const RegisterLiar kIdsThroughADouble(
    {"ids-through-a-double",
     {"ACP-018"},
     "a host that takes its ids from a clock waits for an answer with another id",
     true,
     make_fault<IdsThroughADouble>});

}  // namespace
}  // namespace touchstone::sidecar
