// Notifications are numbered from 1.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NumbersFrom1 : public Behaviour {
 public:
  std::uint64_t first_number() override { return 1; }
};

const RegisterLiar kNumbersFrom1({"numbers-from-1",
                                  {"ACP-040", "ACP-041", "ACP-042", "ACP-043", "ACP-002", "ACP-044",
                                   "ACP-060", "ACP-338"},
                                  "a host that asks for what came after nothing misses the first",
                                  false,
                                  make_fault<NumbersFrom1>});

}  // namespace
}  // namespace touchstone::sidecar
