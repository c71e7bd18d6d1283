// An empty token is taken.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ServesEmptyTokens : public Behaviour {
 public:
  bool refuses_empty_token() override { return false; }
};

const RegisterLiar kServesEmptyTokens({"serves-empty-tokens",
                                       {"ACP-017"},
                                       "a host without credentials looks like one that has them",
                                       false,
                                       make_fault<ServesEmptyTokens>});

}  // namespace
}  // namespace touchstone::sidecar
