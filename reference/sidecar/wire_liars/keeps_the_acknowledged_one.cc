// The acknowledged notification itself is kept.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KeepsTheAcknowledgedOne : public Behaviour {
 public:
  bool is_acknowledged(std::uint64_t number, std::uint64_t up_to) override {
    return number < up_to;
  }
};

const RegisterLiar kKeepsTheAcknowledgedOne({"keeps-the-acknowledged-one",
                                             {"ACP-042", "ACP-002", "ACP-041"},
                                             "a host gets what it has acknowledged again",
                                             false,
                                             make_fault<KeepsTheAcknowledgedOne>});

}  // namespace
}  // namespace touchstone::sidecar
