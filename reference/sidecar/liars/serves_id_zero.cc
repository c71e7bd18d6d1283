// The request id 0 is served.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ServesIdZero : public Behaviour {
 public:
  bool refuses_id_zero() override { return false; }
};

const RegisterLiar kServesIdZero({"serves-id-zero",
                                  {"ACP-011"},
                                  "a host that forgot to set ids cannot tell its answers apart",
                                  false,
                                  make_fault<ServesIdZero>});

}  // namespace
}  // namespace touchstone::sidecar
