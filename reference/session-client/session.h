// Session is what the client keeps of one agent session: caches, the ring of events, who listens
// and what is under way.
//
// Plain state and the pure steps on it; nothing here talks to the sidecar. Not thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "session-client/behaviour.h"
#include "session-client/failure.h"

namespace touchstone::session_client {

// Settles a request before its answer comes; the first to settle it wins.
struct PendingRequest {
  std::string method;
  std::function<void(Json response)> resolve;
};

// A subscription to events, and the number of the last one it got.
struct Subscriber {
  std::int64_t id = 0;
  std::int64_t last_delivered = INT64_MIN;
  bool is_replayed = false;
};

// The text of a prompt under way, by number. Only what is above `start_after` is of it.
struct TextCollector {
  std::int64_t start_after = INT64_MIN;
  std::map<std::int64_t, std::string> chunks;
};

struct Session {
  std::string id;
  std::string agent_type;

  Json modes;  // an object, or null
  Json config_options = Json::array();
  Json capabilities;                                    // an object, or null
  Json agent_info;                                      // an object, or null
  std::map<std::string, std::string> config_overrides;  // by option id or category

  std::map<std::int64_t, Json> ring;  // notifications by number
  std::int64_t highest = -1;

  std::vector<Subscriber> subscribers;
  std::vector<std::int64_t> permission_watchers;
  std::map<std::int64_t, PendingRequest> pending;
  std::map<std::string, std::function<void(const std::string& reply)>> permission_waiters;
  std::vector<TextCollector*> collectors;
};

// --- session_events.cc
// ----------------------------------------------------------------------------

bool is_session_update(const Json& notification);
// The update of a session/update notification: params.update, or the params themselves.
Json update_of(const Json& notification, const Behaviour& behaviour);

// Merges numbered notifications: newer content wins, the highest 1024 stay.
void merge_events(Session& session, const std::map<std::int64_t, Json>& events,
                  const Behaviour& behaviour);
std::int64_t next_synthetic_number(const Session& session, const Behaviour& behaviour);
// The number of the latest update in the ring, after which a prompt's own text begins.
std::int64_t latest_update(const Session& session);
// Adds the text of an agent_message_chunk, if it is one.
void collect_text(TextCollector& collector, std::int64_t number, const Json& notification);
void apply_update(Session& session, const Json& notification, const Behaviour& behaviour);

// --- session_state.cc
// -----------------------------------------------------------------------------

// Replaces the caches by a snapshot (session_created or session_state) and merges its events.
void sync_state(Session& session, const Json& state, const Behaviour& behaviour);
void apply_config_overrides(Session& session);
// One option as it is kept, or null when it cannot be one.
Json parsed_option(const Json& option);
// The first option of that category, or null.
const Json& option_of(const Session& session, const std::string& category);

}  // namespace touchstone::session_client
