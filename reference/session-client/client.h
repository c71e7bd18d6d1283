// Client is the library under the driver: one connection to a sidecar, one machine in it, and the
// sessions of that machine.
//
// Its calls run in fibers and throw Failure. Events and permission requests go up through `tell`.
// Not thread-safe.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "session-client/behaviour.h"
#include "session-client/clock.h"
#include "session-client/codec.h"
#include "session-client/fibers.h"
#include "session-client/session.h"
#include "session-client/wire.h"

namespace touchstone::session_client {

// Tells the harness something that it did not ask for.
using Tell = std::function<void(const std::string& method, const Json& params)>;

class Client {
 public:
  Client(Codec codec, Behaviour& behaviour, Fibers& fibers, Clock& clock, Tell tell);

  Wire& wire() { return wire_; }
  const Behaviour& behaviour() const { return behaviour_; }

  // --- connection.cc ---
  Json connect(const Json& params);
  Json shutdown();
  Json vm() const { return vm_; }
  std::string module_folder() const { return module_folder_; }

  // --- session_registry.cc ---
  Json list_sessions() const;
  Json create_session(const Json& params);
  Json resume_session(const std::string& id);
  Json close_session(const std::string& id);
  Json destroy_session(const std::string& id);
  Session& session(const std::string& id);  // or session_not_found
  Session* find_session(const std::string& id);

  // --- session_requests.cc ---
  Json prompt(const std::string& id, const std::string& text);
  Json cancel(const std::string& id);
  Json send(const std::string& id, const std::string& method, Json params);
  Json set_option(const std::string& id, const std::string& category, const std::string& value);

  // --- subscriptions.cc ---
  Json subscribe(const std::string& id);
  void replay(const std::string& id, std::int64_t subscription);
  Json watch_permissions(const std::string& id);
  Json events(const Json& params);
  void record(Session& session, std::int64_t number, const Json& notification);

  // --- permissions.cc ---
  Json respond_permission(const std::string& id, const std::string& permission,
                          const std::string& reply);

 private:
  void take_event(const Json& frame);
  void take_request(const Json& frame);
  void hydrate(const std::string& id);
  void close_in_background(const std::string& id);
  void close_now(const std::string& id);
  bool cancel_prompts(Session& session);
  void abort_pending(Session& session);
  void update_caches(const std::string& id, const std::string& method, const Json& params);
  Json codex_fallback(Session& session, const std::string& category, const std::string& value);
  Json with_codex_config(const Session& session, Json params) const;
  void deliver(Session& session, Subscriber& subscriber, std::int64_t number, const Json& what);
  // Puts the request to whoever watches; `done` gets the reply once it is settled.
  void ask_permission(const std::string& id, const std::string& permission, const Json& params,
                      std::function<void(const std::string& reply)> done);
  void take_permission_request(const Json& frame);
  void take_acp_request(const Json& frame);

  Behaviour& behaviour_;
  Fibers& fibers_;
  Clock& clock_;
  Tell tell_;
  Wire wire_;

  Json vm_;  // the ownership of every call once the machine is ready
  std::string module_folder_ = ".";
  std::set<std::string> ready_machines_;
  std::map<std::string, std::function<void(bool is_ready)>> ready_waiters_;

  std::map<std::string, std::unique_ptr<Session>> sessions_;
  std::deque<std::string> closed_;  // the last 2048, oldest first
  std::set<std::string> closing_;
  std::int64_t last_request_ = 0;
  std::int64_t last_subscription_ = 0;
};

}  // namespace touchstone::session_client
