// Every frame may be in another codec than the one before.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesEitherCodec : public Behaviour {
 public:
  bool keeps_codec() override { return false; }
};

const RegisterLiar kTakesEitherCodec({"takes-either-codec",
                                      {"ACP-008"},
                                      "two writers that share a pipe by mistake are not noticed",
                                      false,
                                      make_fault<TakesEitherCodec>});

}  // namespace
}  // namespace touchstone::sidecar
