// Every authenticate opens the same connection.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class HasOneConnection : public Behaviour {
 public:
  int next_connection(int) override { return 1; }
};

const RegisterLiar kHasOneConnection({"has-one-connection",
                                      {"ACP-154", "ACP-024", "ACP-020"},
                                      "a second host takes over the sessions of the first",
                                      false,
                                      make_fault<HasOneConnection>});

}  // namespace
}  // namespace touchstone::sidecar
