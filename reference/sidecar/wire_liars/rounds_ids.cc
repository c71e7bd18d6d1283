// Ids go through a floating-point number.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class RoundsIds : public Behaviour {
 public:
  std::int64_t echoed_id(std::int64_t id) override {
    return id > (std::int64_t{1} << 53) ? id & ~std::int64_t{1023} : id;
  }
};

const RegisterLiar kRoundsIds({"rounds-ids",
                               {"ACP-151"},
                               "a host with large ids waits for answers for ever",
                               true,
                               make_fault<RoundsIds>});

}  // namespace
}  // namespace touchstone::sidecar
