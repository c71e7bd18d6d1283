// session_state does not say who the agent is.
#include <nlohmann/json.hpp>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ForgetsAgentInfo : public Behaviour {
 public:
  nlohmann::json frame_written(nlohmann::json frame, PayloadCodec) override {
    nlohmann::json& payload = frame["payload"];
    const std::string type = payload["type"];
    if (type == "session_state") payload["agent_info"] = nullptr;
    return frame;
  }
};

const RegisterLiar kForgetsAgentInfo({"forgets-agent-info",
                                      {"ACP-311"},
                                      "a host that reconnects cannot name the agent",
                                      true,
                                      make_fault<ForgetsAgentInfo>});

}  // namespace
}  // namespace touchstone::sidecar
