#include "sidecar/acp/session_service.h"

#include "sidecar/acp/inbound.h"
#include "sidecar/acp/limits.h"
#include "sidecar/guest_program.h"

namespace touchstone::sidecar {
namespace {

// The adapter knows session/cancel only as a notification.
bool knows_no_cancel(const Json& answer) {
  if (!answer.contains("error") || answer["error"].value("code", 0) != kMethodNotFound) {
    return false;
  }
  const Json data = answer["error"].value("data", Json());
  if (data.is_object() && data.value("method", Json()) == "session/cancel") return true;
  return answer["error"].value("message", "").find("session/cancel") != std::string::npos;
}

}  // namespace

Outcome<Json, Rejection> SessionService::open(Adapter& adapter, int id, const std::string& method,
                                              Json params, MemoryFs& fs) {
  const auto failed = [&](std::string message) {
    return Rejection{behaviour_.code_of_failed_opening(), std::move(message)};
  };
  std::vector<Json> unheard;  // there is no session yet that a notification could belong to
  Exchange opened =
      exchange(adapter, id, rpc_request(id, method, std::move(params)), nullptr, fs, unheard);
  switch (opened.end) {
    case End::kTimedOut:
      return failed("ACP " + method + " timed out");
    case End::kAdapterGone:
      return failed("the adapter exited with code " +
                    std::to_string(adapter.exit_code().value_or(-1)) + " during " + method);
    case End::kHostGone:
      return failed("the host has gone during " + method);
    case End::kAnswered:
      break;
  }
  if (opened.answer.contains("error")) {
    return failed("ACP " + method + " failed: " + opened.answer["error"].value("message", ""));
  }
  return record_of(opened.answer["result"]);
}

SessionService::Result SessionService::create(const Request& request, MemoryFs& fs) {
  const Json& payload = request.payload;
  const auto entrypoint = payload["adapter_entrypoint"].get<std::string>();
  auto command = guest_program(fs, entrypoint);
  if (!command) return Rejection{"execution_error", "cannot run the adapter " + entrypoint};
  for (const Json& arg : payload["args"]) command->push_back(arg.get<std::string>());
  std::map<std::string, std::string> env;
  for (const auto& [name, value] : payload["env"].items()) env[name] = value.get<std::string>();
  std::optional<Child> child = Child::start(*command, env, Child::Errors::kOurs);
  if (!child) return Rejection{"execution_error", "cannot start the adapter " + entrypoint};
  Adapter adapter(std::move(*child), behaviour_);

  const Json version = payload["protocol_version"];
  Outcome<Json, Rejection> initialized = open(
      adapter, 1, "initialize",
      {{"protocolVersion", version}, {"clientCapabilities", payload["client_capabilities"]}}, fs);
  if (!initialized.ok()) return initialized.error();
  const Json reported = initialized.value().value("protocolVersion", Json());
  if (behaviour_.checks_version()) {
    if (!reported.is_number_unsigned()) {
      return invalid_state("ACP initialize gave no protocolVersion");
    }
    if (reported != version) {
      return Rejection{behaviour_.version_code(),
                       "ACP initialize protocolVersion mismatch: requested " + version.dump() +
                           ", agent reported " + reported.dump()};
    }
  }
  Outcome<Json, Rejection> opened =
      open(adapter, 2, "session/new",
           {{"cwd", payload["cwd"]}, {"mcpServers", payload["mcp_servers"]}}, fs);
  if (!opened.ok()) return opened.error();
  if (!behaviour_.wants_session_id() && !opened.value().contains("sessionId")) {
    opened.value()["sessionId"] = "s-1";
  }
  if (!opened.value().value("sessionId", Json()).is_string()) {
    return invalid_state("ACP session/new response missing sessionId");
  }

  const std::string process = "acp-agent-" + std::to_string(++adapters_started_);
  const auto pid = static_cast<std::uint32_t>(adapter.child().pid());
  auto session =
      std::make_unique<AgentSession>(request.ownership,
                                     Session(payload["agent_type"].get<std::string>(),
                                             initialized.value(), opened.value(), behaviour_),
                                     std::move(adapter), process);
  session->next_request_id = behaviour_.first_request_id();
  Json created = session->state.description();
  created["type"] = "session_created";
  created["pid"] = pid;
  const std::string id = session->state.id();
  sessions_.insert_or_assign(id, std::move(session));
  return Served{std::move(created), {}};
}

Outcome<AgentSession*, Rejection> SessionService::find(const Request& request) {
  const auto id = request.payload["session_id"].get<std::string>();
  const auto found = sessions_.find(id);
  if (found == sessions_.end()) return invalid_state("unknown ACP session " + id);
  if (!(found->second->vm == request.ownership) && behaviour_.checks_session_owner()) {
    return invalid_state("ACP session " + id + " is not owned by VM " + request.ownership.vm_id);
  }
  return found->second.get();
}

SessionService::Result SessionService::ask(const Request& request, MemoryFs& fs) {
  Outcome<AgentSession*, Rejection> found = find(request);
  if (!found.ok()) return found.error();
  AgentSession& session = *found.value();
  if (session.adapter.gone()) {
    return invalid_state("the adapter of " + session.state.id() + " has exited");
  }
  const auto method = request.payload["method"].get<std::string>();
  const std::int64_t id = session.next_request_id++;
  Json params = behaviour_.session_params(record_of(request.payload["params"]), session.state.id());
  const std::uint64_t since = session.state.next_number();
  session.note("sent request " + method + " id=" + std::to_string(id));

  Served served;
  Exchange done =
      exchange(session.adapter, id, rpc_request(id, method, params), &session, fs, served.events);
  Json answer = answer_of(session, method, id, done);
  if (method == "session/cancel" && knows_no_cancel(answer) &&
      behaviour_.repeats_cancel_as_notification()) {
    session.adapter.send(rpc_notification(method, params));
    answer = rpc_result(
        id, {{"cancelled", false}, {"requested", true}, {"via", "notification-fallback"}});
  }
  if (!answer.contains("error") || behaviour_.applies_refused_changes()) {
    Session::Applied applied = session.state.apply(method, params, since);
    if (!applied.notification.is_null()) {
      served.events.push_back(
          event_of(session, session.state.record(std::move(applied.notification))));
    }
    if (!applied.error.is_null() && !answer.contains("error")) {
      answer = {{"jsonrpc", "2.0"}, {"id", id}, {"error", std::move(applied.error)}};
    }
  }
  served.payload = {{"type", "session_rpc"},
                    {"session_id", session.state.id()},
                    {"response", behaviour_.answer_shown(std::move(answer))}};
  return served;
}

// What the host is told of an exchange.
Json SessionService::answer_of(AgentSession& session, const std::string& method, const Json& id,
                               Exchange& exchange) {
  if (exchange.end == End::kAnswered) return std::move(exchange.answer);
  if (exchange.end == End::kTimedOut) {
    const Json data = {{"kind", "acp_timeout"},
                       {"method", method},
                       {"id", id},
                       {"timeoutMs", kPatience.count()},
                       {"recentActivity", session.activity()}};
    return rpc_error(id, kFailed, "ACP request " + method + " timed out", data);
  }
  if (behaviour_.notices_end_of_adapter()) session.state.close();
  const std::string code = std::to_string(session.adapter.exit_code().value_or(-1));
  return rpc_error(id, behaviour_.code_of_gone_adapter(kFailed),
                   "the adapter exited with code " + code + " during " + method);
}

SessionService::Exchange SessionService::exchange(Adapter& adapter, const Json& id,
                                                  const Json& message, AgentSession* session,
                                                  MemoryFs& fs, std::vector<Json>& events) {
  const auto until = Clock::now() + kPatience;
  adapter.send(message);
  for (;;) {
    while (const auto line = adapter.next_line()) {
      Outcome<RpcMessage, RpcRefusal> parsed = parse_rpc(*line, behaviour_);
      if (!parsed.ok()) {
        if (behaviour_.answers_bad_lines()) adapter.send(parsed.error().answer);
        continue;
      }
      const RpcMessage& heard = parsed.value();
      if (heard.kind == RpcMessage::Kind::kResponse && behaviour_.is_answer_to(heard.id, id)) {
        if (session != nullptr) session->note("received response id=" + id_text(heard.id));
        return {End::kAnswered, heard.whole};
      }
      hear(adapter, heard, session, fs, events);
    }
    if (adapter.gone()) return {End::kAdapterGone, nullptr};
    if (host_.hopeless()) return {End::kHostGone, nullptr};
    if (Clock::now() >= until) return {End::kTimedOut, nullptr};
    std::vector<pollfd> polled;
    adapter.child().add_to(polled);
    host_.wait(polled, until);
    adapter.read();
  }
}

// What an adapter says beside the answer that is waited for.
void SessionService::hear(Adapter& adapter, const RpcMessage& message, AgentSession* session,
                          MemoryFs& fs, std::vector<Json>& events) {
  if (message.kind == RpcMessage::Kind::kResponse) return;  // late, or to nothing
  if (message.kind == RpcMessage::Kind::kNotification) {
    if (session == nullptr || !behaviour_.records(message.method)) return;
    session->note("received notification " + message.method);
    events.push_back(event_of(*session, session->state.record(message.whole)));
    return;
  }
  if (session == nullptr) {
    adapter.send(rpc_error(message.id, kMethodNotFound, "Method not found: " + message.method));
    return;
  }
  session->note("received request " + message.method + " id=" + id_text(message.id));
  if (!session->is_new(message.id, behaviour_.remembered_ids())) return;
  adapter.send(Inbound(*session, fs, host_, behaviour_).answer(message));
}

Json SessionService::event_of(const AgentSession& session,
                              const Session::Numbered& recorded) const {
  const Json& notification = recorded.notification;
  return event_frame(session.vm, {{"type", "structured"},
                                  {"name", "acp.session_event"},
                                  {"detail",
                                   {{"session_id", session.state.id()},
                                    {"sequence_number", std::to_string(recorded.number)},
                                    {"method", notification["method"]},
                                    {"notification", notification.dump()}}}});
}

SessionService::Result SessionService::state(const Request& request) {
  Outcome<AgentSession*, Rejection> found = find(request);
  if (!found.ok()) return found.error();
  AgentSession& session = *found.value();
  const Json& acknowledged = request.payload["acknowledged_sequence_number"];
  if (!acknowledged.is_null()) session.state.acknowledge(acknowledged.get<std::uint64_t>());
  Json state = session.state.state();
  if (acknowledged.is_null() && behaviour_.forgets_what_was_shown()) {
    session.state.acknowledge(~std::uint64_t{0});
  }
  state["type"] = "session_state";
  state["process_id"] = session.process_id;
  state["pid"] = static_cast<std::uint32_t>(session.adapter.child().pid());
  return Served{std::move(state), {}};
}

}  // namespace touchstone::sidecar
