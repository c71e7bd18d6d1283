// A sessionId of the host's is passed on.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KeepsHostSessionId : public Behaviour {
 public:
  nlohmann::json session_params(nlohmann::json params, const std::string& session_id) override {
    if (!params.contains("sessionId")) params["sessionId"] = session_id;
    return params;
  }
};

const RegisterLiar kKeepsHostSessionId({"keeps-host-session-id",
                                        {"ACP-159"},
                                        "a request reaches another conversation of the agent",
                                        true,
                                        make_fault<KeepsHostSessionId>});

}  // namespace
}  // namespace touchstone::sidecar
