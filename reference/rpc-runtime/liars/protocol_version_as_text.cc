// Lies: announces protocol version "1" as a string, and a host that compares numbers refuses it.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ProtocolVersionAsText : public Behaviour {
 public:
  Json protocol_version() override { return "1"; }
};

const RegisteredLiar kProtocolVersionAsText(
    {"protocol_version_as_text",
     {"RPC-003"},
     "announces protocol version \"1\" as a string, and a host that compares numbers refuses it",
     Subtlety::kPlain,
     make_fault<ProtocolVersionAsText>});

}  // namespace
}  // namespace touchstone::rpc_runtime
