// Who listens to a session, and what they get: buffered updates first, then live ones.
#include "session-client/client.h"

namespace touchstone::session_client {
namespace {

bool is_permission(const Json& notification) {
  const Json& method = member(notification, "method");
  return method == "request/permission" || method == "session/request_permission";
}

}  // namespace

void Client::deliver(Session&, Subscriber& subscriber, std::int64_t number, const Json& what) {
  if (number <= subscriber.last_delivered && !behaviour_.delivers_twice) return;
  subscriber.last_delivered = std::max(subscriber.last_delivered, number);
  tell_("session.event", {{"subscription", subscriber.id}, {"notification", what}});
}

Json Client::subscribe(const std::string& id) {
  Subscriber subscriber;
  subscriber.id = ++last_subscription_;
  session(id).subscribers.push_back(subscriber);
  return {{"subscription", subscriber.id}};
}

void Client::replay(const std::string& id, std::int64_t subscription) {
  Session* open = find_session(id);
  if (open == nullptr) return;
  for (Subscriber& subscriber : open->subscribers) {
    if (subscriber.id != subscription) continue;
    subscriber.is_replayed = true;
    if (behaviour_.replays_nothing) continue;
    for (const auto& [number, event] : open->ring) {
      if (!is_session_update(event) && !behaviour_.tells_all_methods) continue;
      deliver(*open, subscriber, number, event);
    }
  }
}

Json Client::watch_permissions(const std::string& id) {
  session(id).permission_watchers.push_back(++last_subscription_);
  return {{"subscription", last_subscription_}};
}

Json Client::events(const Json& params) {
  Session& asked = session(text_of(params, "session_id"));
  const Json& since = member(params, "since");
  const Json& method = member(params, "method");
  Json events = Json::array();
  for (const auto& [number, event] : asked.ring) {
    if (since.is_number_integer()) {
      const auto first = since.get<std::int64_t>() + (behaviour_.counts_since_in ? 0 : 1);
      if (number < first) continue;
    }
    if (method.is_string()) {
      const std::string wanted = method.get<std::string>();
      const std::string had = event.at("method").get<std::string>();
      const bool fits =
          behaviour_.takes_method_for_prefix ? had.rfind(wanted, 0) == 0 : had == wanted;
      if (!fits && !(behaviour_.ignores_method_with_since && since.is_number())) continue;
    }
    events.push_back({{"sequenceNumber", number}, {"notification", event}});
  }
  if (behaviour_.takes_read_events) asked.ring.clear();
  return {{"events", events}};
}

void Client::record(Session& session, std::int64_t number, const Json& notification) {
  merge_events(session, {{number, notification}}, behaviour_);
  apply_update(session, notification, behaviour_);
  for (TextCollector* collector : session.collectors) {
    if (behaviour_.counts_text_twice && collector->chunks.contains(number)) {
      collector->chunks[number] +=
          member(member(update_of(notification, behaviour_), "content"), "text").get<std::string>();
      continue;
    }
    collect_text(*collector, number, notification);
  }
  if (is_session_update(notification) || behaviour_.tells_all_methods) {
    for (Subscriber& subscriber : session.subscribers) {
      deliver(session, subscriber, number, notification);
    }
  }
  const Json& params = member(notification, "params");
  if (!is_permission(notification) || !params.contains("permissionId")) return;
  for (const std::int64_t watcher : session.permission_watchers) {
    tell_(
        "session.permission",
        {{"subscription", watcher}, {"permission_id", params["permissionId"]}, {"params", params}});
  }
}

}  // namespace touchstone::session_client
