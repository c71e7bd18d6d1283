// After number 2 comes 4.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class SkipsANumber : public Behaviour {
 public:
  std::uint64_t number_step(std::uint64_t number) override { return number == 2 ? 2 : 1; }
};

const RegisterLiar kSkipsANumber({"skips-a-number",
                                  {"ACP-040", "ACP-042", "ACP-043", "ACP-041"},
                                  "a host waits for a notification that does not exist",
                                  true,
                                  make_fault<SkipsANumber>});

}  // namespace
}  // namespace touchstone::sidecar
