#include <algorithm>

#include "session-client/session.h"

namespace touchstone::session_client {

bool is_session_update(const Json& notification) {
  return member(notification, "method") == "session/update";
}

Json update_of(const Json& notification, const Behaviour& behaviour) {
  const Json& params = member(notification, "params");
  const Json& update = member(params, "update");
  return update.is_null() && behaviour.reads_bare_updates ? params : update;
}

void merge_events(Session& session, const std::map<std::int64_t, Json>& events,
                  const Behaviour& behaviour) {
  if (behaviour.forgets_synthetic_on_merge && events.size() > 1) {
    std::erase_if(session.ring, [](const auto& one) { return one.first < 0; });
  }
  for (const auto& [number, notification] : events) {
    if (behaviour.keeps_old_content && session.ring.contains(number)) continue;
    session.ring[number] = notification;
  }
  const std::size_t limit = behaviour.ring_limit;
  while (session.ring.size() > limit) {
    session.ring.erase(behaviour.drops_newest ? std::prev(session.ring.end())
                                              : session.ring.begin());
  }
  if (session.ring.empty()) return;
  const std::int64_t latest = session.ring.rbegin()->first;
  session.highest = behaviour.acknowledges_last_seen && !events.empty()
                        ? events.rbegin()->first
                        : std::max(session.highest, latest);
}

std::int64_t next_synthetic_number(const Session& session, const Behaviour& behaviour) {
  const std::int64_t lowest = session.ring.empty() ? 0 : session.ring.begin()->first;
  return behaviour.repeats_synthetic_number ? -1 : std::min<std::int64_t>(0, lowest) - 1;
}

std::int64_t latest_update(const Session& session) {
  for (auto one = session.ring.rbegin(); one != session.ring.rend(); ++one) {
    if (is_session_update(one->second)) return one->first;
  }
  return INT64_MIN;
}

void collect_text(TextCollector& collector, std::int64_t number, const Json& notification) {
  if (number <= collector.start_after) return;
  const Json& update = member(member(notification, "params"), "update");
  if (member(update, "sessionUpdate") != "agent_message_chunk") return;
  const Json& text = member(member(update, "content"), "text");
  if (text.is_string()) collector.chunks[number] = text.get<std::string>();
}

void apply_update(Session& session, const Json& notification, const Behaviour& behaviour) {
  if (!is_session_update(notification)) return;
  const Json update = update_of(notification, behaviour);
  const Json& kind = member(update, "sessionUpdate");
  const Json& mode = member(update, "currentModeId");
  if (kind == "current_mode_update" && mode.is_string()) {
    if (session.modes.is_null() && behaviour.invents_modes) session.modes = Json::object();
    if (!session.modes.is_null()) session.modes["currentModeId"] = mode;
  }
  if (kind != "config_option_update" && kind != "config_options_update") return;
  if (kind == "config_options_update" && behaviour.knows_one_options_update) return;
  const Json& options = member(update, "configOptions");
  if (!options.is_array()) return;
  Json parsed = Json::array();
  for (const Json& option : options) {
    Json one = parsed_option(option);
    if (one.is_null() && !behaviour.takes_half_parsed_options) return;
    if (!one.is_null()) parsed.push_back(std::move(one));
  }
  session.config_options = std::move(parsed);
}

}  // namespace touchstone::session_client
