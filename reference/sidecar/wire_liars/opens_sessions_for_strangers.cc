// open_session needs no connection.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class OpensSessionsForStrangers : public Behaviour {
 public:
  bool checks_connection(std::string_view request) override { return request != "open_session"; }
};

const RegisterLiar kOpensSessionsForStrangers(
    {"opens-sessions-for-strangers",
     {"ACP-023"},
     "whoever skips the first step is served all the same",
     false,
     make_fault<OpensSessionsForStrangers>});

}  // namespace
}  // namespace touchstone::sidecar
