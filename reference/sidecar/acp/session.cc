#include "sidecar/acp/session.h"

#include "sidecar/acp/options.h"

namespace touchstone::sidecar {
namespace {

// What a session/update says: params.update, or params itself; null for other notifications.
Json update_of(const Json& notification) {
  if (notification.value("method", "") != "session/update") return nullptr;
  const Json params = notification.value("params", Json());
  if (!params.is_object()) return nullptr;
  const Json update = params.value("update", Json());
  return update.is_object() ? update : params;
}

bool is_kind(const Json& update, const char* kind) {
  return update.is_object() && update.value("sessionUpdate", Json()) == kind;
}

bool is_option_update(const Json& update) {
  return is_kind(update, "config_option_update") || is_kind(update, "config_options_update");
}

Json session_update(Json update) {
  return rpc_notification("session/update", {{"update", std::move(update)}});
}

Json given(const Json& object, const char* name) { return object.value(name, Json()); }

}  // namespace

Session::Session(std::string agent_type, const Json& initialized, const Json& opened,
                 WireBehaviour& behaviour)
    : behaviour_(behaviour),
      id_(opened["sessionId"].get<std::string>()),
      agent_type_(std::move(agent_type)),
      modes_(opened.contains("modes") &&
                     (behaviour.prefers_opening() || !initialized.contains("modes"))
                 ? opened["modes"]
                 : given(initialized, "modes")),
      options_(options_of(agent_type_, initialized, opened, behaviour)),
      capabilities_(given(initialized, "agentCapabilities")),
      info_(given(initialized, "agentInfo")),
      next_number_(behaviour.first_number()) {}

Session::Numbered Session::record(Json notification) {
  hear(notification);
  notifications_.push_back({next_number_, std::move(notification)});
  next_number_ += behaviour_.number_step(next_number_);
  const Numbered recorded = notifications_.back();
  while (notifications_.size() > behaviour_.kept_notifications()) {
    if (behaviour_.forgets_oldest()) {
      notifications_.pop_front();
    } else {
      notifications_.pop_back();
    }
  }
  return recorded;
}

void Session::acknowledge(std::uint64_t number) {
  while (!notifications_.empty() &&
         behaviour_.is_acknowledged(notifications_.front().number, number)) {
    notifications_.pop_front();
  }
}

// A notification may change what is known of the session.
void Session::hear(const Json& notification) {
  const Json update = update_of(notification);
  if (is_kind(update, "current_mode_update") && modes_.is_object() &&
      given(update, "currentModeId").is_string()) {
    modes_["currentModeId"] = update["currentModeId"];
  }
  if (is_option_update(update) && given(update, "configOptions").is_array()) {
    options_ = update["configOptions"];
  }
}

bool Session::said_since(std::uint64_t since,
                         const std::function<bool(const Json&)>& wanted) const {
  for (const Numbered& one : notifications_) {
    if (one.number >= since && wanted(update_of(one.notification))) return true;
  }
  return false;
}

Session::Applied Session::apply(const std::string& method, const Json& params,
                                std::uint64_t since) {
  if (method == "session/set_mode" && given(params, "modeId").is_string()) {
    const Json mode = params["modeId"];
    const Json update = {{"sessionUpdate", "current_mode_update"}, {"currentModeId", mode}};
    const bool own = said_since(since, [&](const Json& said) {
      return is_kind(said, "current_mode_update") && given(said, "currentModeId") == mode;
    });
    if (modes_.is_object()) modes_["currentModeId"] = mode;
    if (!behaviour_.makes_up_mode_update(own)) return {};
    return {session_update(update), nullptr};
  }
  if (method == "session/set_config_option" && behaviour_.checks_options()) {
    const bool own = said_since(since, is_option_update);
    Json error = set_option(options_, params);
    if (!error.is_null()) return {nullptr, std::move(error)};
    if (!behaviour_.makes_up_option_update(own)) return {};
    return {
        session_update({{"sessionUpdate", "config_option_update"}, {"configOptions", options_}}),
        nullptr};
  }
  return {};
}

Json Session::description() const {
  return {{"session_id", id_},
          {"modes", modes_},
          {"config_options", options_},
          {"agent_capabilities", capabilities_},
          {"agent_info", info_}};
}

Json Session::state() const {
  Json events = Json::array();
  for (const Numbered& one : notifications_) {
    events.push_back({{"sequence_number", one.number}, {"notification", one.notification}});
  }
  Json state = description();
  state["agent_type"] = agent_type_;
  state["closed"] = behaviour_.shows_closed(closed_);
  state["events"] = std::move(events);
  return state;
}

}  // namespace touchstone::sidecar
