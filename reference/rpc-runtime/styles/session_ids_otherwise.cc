// Style: names its sessions by a number of its own in the form of a UUID.
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class SessionIdsOtherwise : public Behaviour {
 public:
  std::string session_id(const std::string& drawn) override {
    const std::string digits = drawn.substr(0, 8) + drawn.substr(9, 6) + drawn.substr(16, 4);
    return digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-4a" + digits.substr(12, 2) +
           "-8abc-00000000" + digits.substr(14, 4);
  }
};

const RegisteredStyle kSessionIdsOtherwise(
    {"session_ids_otherwise", "names its sessions by a number of its own in the form of a UUID",
     "an id is opaque to a host; the documentation calls it a UUID (SY-doc), and RPC-090 is a MAY",
     make_style<SessionIdsOtherwise>});

}  // namespace
}  // namespace touchstone::rpc_runtime
