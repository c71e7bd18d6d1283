// An empty token is good enough.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesEmptyToken : public Behaviour {
 public:
  bool refuses_empty_token() override { return false; }
};

const RegisterLiar kTakesEmptyToken({"takes-empty-token",
                                     {"ACP-017"},
                                     "a host without credentials is let in",
                                     false,
                                     make_fault<TakesEmptyToken>});

}  // namespace
}  // namespace touchstone::sidecar
