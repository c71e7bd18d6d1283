// Lies: leaves the version out of the notification that ends an extension, which a strict
// library does not read.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NotifiesWithoutVersion : public Behaviour {
 public:
  std::string written_extension_message(const Json& message) override {
    Json shown = message;
    if (!message.contains("id")) shown.erase("jsonrpc");
    return dump(shown);
  }
};

const RegisteredLiar kNotifiesWithoutVersion(
    {"notifies_without_version",
     {"RPC-311"},
     "leaves the version out of the notification that ends an extension, which a strict library "
     "does not read",
     Subtlety::kDevious,
     make_fault<NotifiesWithoutVersion>});

}  // namespace
}  // namespace touchstone::rpc_runtime
