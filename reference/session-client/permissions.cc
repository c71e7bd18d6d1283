// Requests for permission that the sidecar sends: put to whoever watches, settled once.
#include "session-client/client.h"

namespace touchstone::session_client {
namespace {

constexpr const char* kLegacyMethod = "request/permission";
constexpr const char* kAcpMethod = "session/request_permission";

// The id as text; nothing when it is neither a text nor a number.
std::string permission_id_of(const Json& id, const Behaviour& behaviour) {
  if (id.is_string()) return id.get<std::string>();
  if (id.is_number() && !behaviour.refuses_number_ids) return id.dump();
  return "";
}

struct ReplyTable {
  std::vector<std::string> ids;
  std::string kind;
};

ReplyTable table_of(const std::string& reply) {
  if (reply == "always") return {{"always", "allow_always"}, "allow_always"};
  if (reply == "once") return {{"once", "allow_once"}, "allow_once"};
  return {{"reject", "reject_once"}, "reject_once"};
}

// The first offered option whose id or kind fits the reply, else the usual one.
std::string option_for(const std::string& reply, const Json& params, const Behaviour& behaviour) {
  const ReplyTable table = table_of(reply);
  if (behaviour.offers_usual_option_only) return table.kind;
  std::string chosen;
  for (const Json& option : member(params, "options")) {
    const Json& id = member(option, "optionId");
    if (!id.is_string()) continue;
    const bool fits_id = id == table.ids[0] || id == table.ids[1];
    const bool fits_kind = member(option, "kind") == table.kind && !behaviour.ignores_option_kinds;
    if (!fits_id && !fits_kind) continue;
    chosen = id.get<std::string>();
    if (!behaviour.takes_last_option) return chosen;
  }
  return chosen.empty() ? table.kind : chosen;
}

Json acp_result(const std::string& reply, const Json& params, const Behaviour& behaviour) {
  return {
      {"outcome", {{"outcome", "selected"}, {"optionId", option_for(reply, params, behaviour)}}}};
}

}  // namespace

void Client::ask_permission(const std::string& id, const std::string& permission,
                            const Json& params,
                            std::function<void(const std::string& reply)> done) {
  Session* session = find_session(id);
  const bool has_watcher = session != nullptr && !session->permission_watchers.empty();
  if (permission.empty() || (!has_watcher && !behaviour_.waits_for_a_watcher)) {
    return done(behaviour_.allows_unwatched ? "once" : "reject");
  }
  if (session == nullptr) return done("reject");
  const Clock::Timer timer = clock_.at_in(behaviour_.permission_timeout_ms, [this, id, permission] {
    Session* open = find_session(id);
    if (open == nullptr) return;
    const auto waiter = open->permission_waiters.find(permission);
    if (waiter == open->permission_waiters.end()) return;
    const auto settle = waiter->second;
    if (!behaviour_.keeps_slot_after_timeout) open->permission_waiters.erase(waiter);
    settle(behaviour_.allows_after_timeout ? "once" : "reject");
  });
  const auto is_settled = std::make_shared<bool>(false);
  session->permission_waiters[permission] = [this, timer, done,
                                             is_settled](const std::string& reply) {
    clock_.cancel(timer);
    if (std::exchange(*is_settled, true)) return;  // the sidecar is answered once
    done(reply);
  };
  Json description = member(params, "description");
  for (const std::int64_t watcher : session->permission_watchers) {
    tell_("session.permission", {{"subscription", watcher},
                                 {"permission_id", permission},
                                 {"description", description},
                                 {"params", params}});
  }
}

void Client::take_permission_request(const Json& frame) {
  const Json& payload = frame.at("payload");
  const std::string permission = permission_id_of(member(payload, "permission_id"), behaviour_);
  ask_permission(payload.value("session_id", ""), permission, member(payload, "params"),
                 [this, frame, permission](const std::string& reply) {
                   wire_.answer(frame, {{"type", "permission_request_result"},
                                        {"permission_id", permission},
                                        {"reply", reply},
                                        {"error", nullptr}});
                 });
}

void Client::take_acp_request(const Json& frame) {
  const Json& payload = frame.at("payload");
  const Json request = member(payload, "request");
  const Json& method = member(request, "method");
  const auto respond = [this, frame, request](const char* name, Json value) {
    wire_.answer(frame,
                 {{"type", "acp_request_result"},
                  {"response",
                   {{"jsonrpc", "2.0"}, {"id", member(request, "id")}, {name, std::move(value)}}},
                  {"error", nullptr}});
  };
  if (method != kAcpMethod && method != kLegacyMethod) {
    return respond("error", {{"code", -32601}, {"message", "method not found"}});
  }
  const bool is_acp = method == kAcpMethod;
  Json params = member(request, "params");
  const std::string permission = permission_id_of(member(params, "permissionId"), behaviour_);
  if (is_acp && !behaviour_.adds_no_method) {
    if (!params.is_object()) params = Json::object();
    params["permissionId"] = permission;
    params["_acpMethod"] = method;
  }
  ask_permission(
      payload.value("session_id", ""), permission, params,
      [this, respond, params, is_acp](const std::string& reply) {
        const bool selects = is_acp != behaviour_.swaps_permission_forms;
        respond("result", selects ? acp_result(reply, params, behaviour_) : Json{{"reply", reply}});
      });
}

Json Client::respond_permission(const std::string& id, const std::string& permission,
                                const std::string& reply) {
  Session& asked = session(id);
  const auto waiter = asked.permission_waiters.find(permission);
  if (waiter == asked.permission_waiters.end() || behaviour_.sends_all_permission_answers) {
    return send(id, kLegacyMethod, {{"permissionId", permission}, {"reply", reply}});
  }
  const auto settle = waiter->second;
  if (!behaviour_.takes_every_answer) asked.permission_waiters.erase(waiter);
  settle(reply);
  return {{"jsonrpc", "2.0"},
          {"id", nullptr},
          {"result", {{"permissionId", permission}, {"reply", reply}, {"via", "sidecar-request"}}}};
}

}  // namespace touchstone::session_client
