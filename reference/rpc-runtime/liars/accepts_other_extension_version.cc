// Lies: loads an extension that speaks another protocol version.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AcceptsOtherExtensionVersion : public Behaviour {
 public:
  bool accepts_extension_version(const Json&) override { return true; }
};

const RegisteredLiar kAcceptsOtherExtensionVersion(
    {"accepts_other_extension_version",
     {"RPC-113"},
     "loads an extension that speaks another protocol version",
     Subtlety::kPlain,
     make_fault<AcceptsOtherExtensionVersion>});

}  // namespace
}  // namespace touchstone::rpc_runtime
