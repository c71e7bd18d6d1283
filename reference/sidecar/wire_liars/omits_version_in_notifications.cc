// Notifications to an adapter have no jsonrpc.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class OmitsVersionInNotifications : public Behaviour {
 public:
  nlohmann::json line_written(nlohmann::json message) override {
    if (!message.contains("id")) message.erase("jsonrpc");
    return message;
  }
};

const RegisterLiar kOmitsVersionInNotifications({"omits-version-in-notifications",
                                                 {"ACP-305"},
                                                 "an agent with a strict reader refuses the cancel",
                                                 true,
                                                 make_fault<OmitsVersionInNotifications>});

}  // namespace
}  // namespace touchstone::sidecar
