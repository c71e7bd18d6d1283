// What only a sidecar asks is passed on as any request.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class PlaysTheHost : public Behaviour {
 public:
  bool rejects_callbacks() override { return false; }
};

const RegisterLiar kPlaysTheHost({"plays-the-host",
                                  {"ACP-025"},
                                  "a host that mixed up directions is not told so",
                                  false,
                                  make_fault<PlaysTheHost>});

}  // namespace
}  // namespace touchstone::sidecar
