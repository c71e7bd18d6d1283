// Each authenticate gives the first connection.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class OneConnectionForAll : public Behaviour {
 public:
  int next_connection(int) override { return 1; }
};

const RegisterLiar kOneConnectionForAll({"one-connection-for-all",
                                         {"ACP-154", "ACP-024"},
                                         "a second client takes the first one's place",
                                         true,
                                         make_fault<OneConnectionForAll>});

}  // namespace
}  // namespace touchstone::sidecar
