// A payload of exactly the maximum is too long.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LimitLessOne : public Behaviour {
 public:
  std::size_t max_payload_bytes() override { return kMaxFrameBytes - 1; }
};

const RegisterLiar kLimitLessOne(
    {"limit-less-one",
     {"ACP-148"},
     "a host that fills frames to the limit loses the largest of its files",
     true,
     make_fault<LimitLessOne>});

}  // namespace
}  // namespace touchstone::sidecar
