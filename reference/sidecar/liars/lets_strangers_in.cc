// open_session is served for a connection that is none.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LetsStrangersIn : public Behaviour {
 public:
  bool checks_connection(View request) override { return request != "open_session"; }
};

const RegisterLiar kLetsStrangersIn(
    {"lets-strangers-in",
     {"ACP-023"},
     "whoever reaches the pipe gets a machine without showing a token",
     false,
     make_fault<LetsStrangersIn>});

}  // namespace
}  // namespace touchstone::sidecar
