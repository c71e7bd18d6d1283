#include "sidecar/wire_behaviour.h"

#include <nlohmann/json.hpp>

namespace touchstone::sidecar {

nlohmann::json WireBehaviour::session_params(nlohmann::json params, const std::string& session_id) {
  params["sessionId"] = session_id;
  return params;
}

nlohmann::json WireBehaviour::answer_shown(nlohmann::json answer) { return answer; }

nlohmann::json WireBehaviour::frame_written(nlohmann::json frame, PayloadCodec) { return frame; }

nlohmann::json WireBehaviour::line_written(nlohmann::json message) { return message; }

bool WireBehaviour::is_answer_to(const nlohmann::json& heard, const nlohmann::json& asked) {
  return heard == asked;
}

bool WireBehaviour::counts_error(const nlohmann::json&) { return true; }

}  // namespace touchstone::sidecar
