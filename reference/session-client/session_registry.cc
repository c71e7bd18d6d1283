// Sessions come and go: created with their first state, closed once, remembered for a while.
#include <algorithm>

#include "session-client/agent_launch.h"
#include "session-client/client.h"

namespace touchstone::session_client {

Session* Client::find_session(const std::string& id) {
  const auto found = sessions_.find(id);
  return found == sessions_.end() ? nullptr : found->second.get();
}

Session& Client::session(const std::string& id) {
  Session* found = find_session(id);
  if (found == nullptr) throw session_not_found(id);
  return *found;
}

Json Client::list_sessions() const {
  Json list = Json::array();
  for (const auto& [id, session] : sessions_) {
    list.push_back({{"sessionId", id}, {"agentType", session->agent_type}});
  }
  return {{"sessions", list}};
}

Json Client::create_session(const Json& params) {
  const std::string type = text_of(params, "agent_type");
  const Json request = launch_request(*this, type, member(params, "options"));
  const Json created = wire_.request(vm_, request, "session_created");
  const std::string id = created.at("session_id").get<std::string>();

  if (!behaviour_.remembers_closed_id) std::erase(closed_, id);
  auto session = std::make_unique<Session>();
  session->id = id;
  session->agent_type = type;
  sync_state(*session, created, behaviour_);
  sessions_[id] = std::move(session);
  if (behaviour_.skips_first_hydration) return {{"sessionId", id}};
  try {
    hydrate(id);
  } catch (const Failure&) {
    if (!behaviour_.keeps_unhydrated_session) sessions_.erase(id);
    if (!behaviour_.hides_failed_hydration) throw;
  }
  return {{"sessionId", id}};
}

void Client::hydrate(const std::string& id) {
  Json request = {{"type", "get_session_state"}, {"session_id", id}};
  const std::int64_t highest = session(id).highest;
  const bool sends_none = highest < 0 && !behaviour_.acknowledges_minus_one;
  request["acknowledged_sequence_number"] =
      sends_none ? Json() : Json(std::max<std::int64_t>(highest, 0));
  const Json state = wire_.request(vm_, request, "session_state");
  sync_state(session(id), state, behaviour_);
}

Json Client::resume_session(const std::string& id) { return {{"sessionId", session(id).id}}; }

Json Client::close_session(const std::string& id) {
  const bool was_closed = std::find(closed_.begin(), closed_.end(), id) != closed_.end();
  const bool is_known = find_session(id) != nullptr || closing_.contains(id) ||
                        (was_closed && !behaviour_.refuses_second_close);
  if (!is_known) throw session_not_found(id);
  closing_.insert(id);
  if (behaviour_.waits_for_close) {
    close_in_background(id);
  } else {
    fibers_.start([this, id] { close_in_background(id); });
  }
  return Json::object();
}

void Client::close_in_background(const std::string& id) {
  try {
    close_now(id);
  } catch (const Failure&) {
    // nobody waits for it
  }
  closing_.erase(id);
}

void Client::close_now(const std::string& id) {
  const bool was_closed = std::find(closed_.begin(), closed_.end(), id) != closed_.end();
  if (was_closed && !behaviour_.closes_again) return;
  if (!was_closed) {
    Session& closing = session(id);
    abort_pending(closing);
    auto waiters = std::move(closing.permission_waiters);
    if (!behaviour_.strands_permissions_at_close) {
      for (auto& [permission, settle] : waiters) settle("reject");
    }
    sessions_.erase(id);
    closed_.push_back(id);
    while (closed_.size() > behaviour_.closed_limit) closed_.pop_front();
  }
  wire_.request(vm_, {{"type", "close_agent_session"}, {"session_id", id}}, "agent_session_closed");
}

void Client::abort_pending(Session& session) {
  auto pending = std::move(session.pending);
  session.pending.clear();
  for (auto& [number, request] : pending) {
    if (behaviour_.aborts_prompts_only && request.method != "session/prompt") continue;
    request.resolve({{"jsonrpc", "2.0"},
                     {"id", nullptr},
                     {"error", {{"code", -32000}, {"message", "Session closed: " + session.id}}}});
  }
}

Json Client::destroy_session(const std::string& id) {
  session(id);
  try {
    if (!behaviour_.destroys_without_cancel) cancel(id);
  } catch (const Failure&) {
    if (behaviour_.needs_cancel_to_destroy) throw;
  }
  close_now(id);
  return Json::object();
}

}  // namespace touchstone::session_client
