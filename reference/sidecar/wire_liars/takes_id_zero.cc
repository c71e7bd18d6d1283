// The request id 0 is served.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesIdZero : public Behaviour {
 public:
  bool refuses_id_zero() override { return false; }
};

const RegisterLiar kTakesIdZero(
    {"takes-id-zero",
     {"ACP-011", "ACP-012"},
     "a host that forgot to set ids gets answers that it cannot tell apart",
     false,
     make_fault<TakesIdZero>});

}  // namespace
}  // namespace touchstone::sidecar
