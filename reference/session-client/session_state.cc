#include "session-client/session.h"

namespace touchstone::session_client {
namespace {

// The modes object keeps its two members alone; each mode keeps whatever it has.
Json parsed_modes(const Json& modes) {
  if (!modes.is_object()) return nullptr;
  const Json& current = member(modes, "currentModeId");
  const Json& available = member(modes, "availableModes");
  if (!current.is_null() && !current.is_string()) return nullptr;
  if (!available.is_null() && !available.is_array()) return nullptr;
  for (const Json& mode : available) {
    if (!member(mode, "id").is_string()) return nullptr;
  }
  return {{"currentModeId", current.is_null() ? Json("") : current},
          {"availableModes", available.is_null() ? Json::array() : available}};
}

Json parsed_info(const Json& info) { return member(info, "name").is_string() ? info : Json(); }

}  // namespace

Json parsed_option(const Json& option) {
  if (!option.is_object()) return nullptr;
  Json parsed = Json::object();
  parsed["id"] = "";
  for (const char* text : {"id", "category", "label", "description", "currentValue"}) {
    const Json& value = member(option, text);
    if (value.is_null()) continue;
    if (!value.is_string()) return nullptr;
    parsed[text] = value;
  }
  const Json& allowed = member(option, "allowedValues");
  if (!allowed.is_null() && !allowed.is_array()) return nullptr;
  if (!allowed.is_null()) parsed["allowedValues"] = allowed;
  const Json& read_only = member(option, "readOnly");
  if (!read_only.is_null() && !read_only.is_boolean()) return nullptr;
  if (!read_only.is_null()) parsed["readOnly"] = read_only;
  return parsed;
}

const Json& option_of(const Session& session, const std::string& category) {
  static const Json kNothing;
  for (const Json& option : session.config_options) {
    if (member(option, "category") == category) return option;
  }
  return kNothing;
}

void apply_config_overrides(Session& session) {
  for (Json& option : session.config_options) {
    auto found = session.config_overrides.find(option.value("id", ""));
    if (found == session.config_overrides.end() && option.contains("category")) {
      found = session.config_overrides.find(option["category"].get<std::string>());
    }
    if (found != session.config_overrides.end()) option["currentValue"] = found->second;
  }
}

void sync_state(Session& session, const Json& state, const Behaviour& behaviour) {
  const Json modes = parsed_modes(member(state, "modes"));
  if (!behaviour.keeps_caches_without_news || !modes.is_null()) session.modes = modes;
  session.config_options = Json::array();
  for (const Json& option : member(state, "config_options")) {
    Json parsed = parsed_option(option);
    if (parsed.is_null() && behaviour.stops_at_bad_option) break;
    if (!parsed.is_null()) session.config_options.push_back(std::move(parsed));
  }
  if (!behaviour.forgets_overrides) apply_config_overrides(session);
  const Json& capabilities = member(state, "agent_capabilities");
  session.capabilities = capabilities.is_object() ? capabilities : Json();
  session.agent_info = parsed_info(member(state, "agent_info"));
  if (behaviour.keeps_known_info_only && session.agent_info.is_object()) {
    session.agent_info = {{"name", session.agent_info["name"]},
                          {"version", session.agent_info.value("version", "")}};
  }
  std::map<std::int64_t, Json> events;
  for (const Json& event : member(state, "events")) {
    const Json& number = member(event, "sequence_number");
    const Json& notification = member(event, "notification");
    if (!number.is_number_integer() || !member(notification, "method").is_string()) continue;
    events[number.get<std::int64_t>()] = notification;
  }
  merge_events(session, events, behaviour);
}

}  // namespace touchstone::session_client
