#include "session-client/methods.h"

#include "session-client/agent_launch.h"
#include "session-client/base64.h"
#include "session-client/guest_files.h"

namespace touchstone::session_client {
namespace {

using Call = Json (*)(Client& client, const Json& params);
using Table = std::map<std::string, Call>;

std::string id_of(const Json& params) { return text_of(params, "session_id"); }
std::string path_of(const Json& params) { return text_of(params, "path"); }
bool is_recursive(const Json& params) { return member(params, "recursive") == true; }

Json nothing() { return Json::object(); }
Json response(Json value) { return {{"response", std::move(value)}}; }

Json hello(Client&, const Json&) {
  return {{"driver", "touchstone-session-client"},
          {"protocol", 1},
          {"components", {"client", "session", "fs", "probe"}},
          {"abilities", {{"concurrent", true}, {"clock", true}}}};
}

Json constants(Client& client, const Json&) {
  const Behaviour& behaviour = client.behaviour();
  return {{"ACP_PROTOCOL_VERSION", 1},
          {"PERMISSION_TIMEOUT_MS", 120000},
          {"ACP_SESSION_EVENT_RETENTION_LIMIT", 1024},
          {"CLOSED_SESSION_ID_RETENTION_LIMIT", 2048},
          {"SHELL_DISPOSE_TIMEOUT_MS", behaviour.tells_other_dispose_bound ? 500 : 5000},
          {"VM_READY_TIMEOUT_MS", 10000}};
}

std::string reply_of(const Json& params) {
  const std::string reply = text_of(params, "reply");
  if (reply != "once" && reply != "always" && reply != "reject") {
    throw bad_params("reply must be once, always or reject");
  }
  return reply;
}

// What a cached getter tells; an unknown session has nothing, and that is no failure.
template <class Get>
Json cached(Client& client, const Json& params, const char* name, Json nothing, Get get) {
  Session* session = client.find_session(id_of(params));
  if (session == nullptr && client.behaviour().fails_getters)
    throw session_not_found(id_of(params));
  return {{name, session == nullptr ? std::move(nothing) : get(*session)}};
}

Json capabilities(Client& client, const Json& params) {
  return cached(client, params, "capabilities", nullptr, [&](const Session& session) {
    const bool is_empty = session.capabilities.empty() && !client.behaviour().tells_empty_object;
    return is_empty ? Json() : session.capabilities;
  });
}

const Table& client_calls() {
  static const Table kCalls = {
      {"driver.hello", hello},
      {"client.connect", [](Client& client, const Json& params) { return client.connect(params); }},
      {"client.shutdown", [](Client& client, const Json&) { return client.shutdown(); }},
      {"client.constants", constants},
      {"client.list_agents", [](Client& client, const Json&) { return list_agents(client); }},
  };
  return kCalls;
}

const Table& session_calls() {
  static const Table kCalls = {
      {"session.list", [](Client& client, const Json&) { return client.list_sessions(); }},
      {"session.create",
       [](Client& client, const Json& params) { return client.create_session(params); }},
      {"session.resume",
       [](Client& client, const Json& params) { return client.resume_session(id_of(params)); }},
      {"session.close",
       [](Client& client, const Json& params) { return client.close_session(id_of(params)); }},
      {"session.destroy",
       [](Client& client, const Json& params) { return client.destroy_session(id_of(params)); }},
      {"session.prompt",
       [](Client& client, const Json& params) {
         return client.prompt(id_of(params), text_of(params, "text"));
       }},
      {"session.cancel",
       [](Client& client, const Json& params) { return response(client.cancel(id_of(params))); }},
      {"session.send",
       [](Client& client, const Json& params) {
         return response(
             client.send(id_of(params), text_of(params, "method"), member(params, "params")));
       }},
      {"session.set_mode",
       [](Client& client, const Json& params) {
         return response(client.send(id_of(params), "session/set_mode",
                                     {{"modeId", text_of(params, "mode_id")}}));
       }},
      {"session.set_model",
       [](Client& client, const Json& params) {
         return response(client.set_option(id_of(params), "model", text_of(params, "model")));
       }},
      {"session.set_thought_level",
       [](Client& client, const Json& params) {
         return response(
             client.set_option(id_of(params), "thought_level", text_of(params, "level")));
       }},
      {"session.respond_permission",
       [](Client& client, const Json& params) {
         return response(client.respond_permission(id_of(params), text_of(params, "permission_id"),
                                                   reply_of(params)));
       }},
      {"session.events", [](Client& client, const Json& params) { return client.events(params); }},
      {"session.subscribe",
       [](Client& client, const Json& params) { return client.subscribe(id_of(params)); }},
      {"session.watch_permissions",
       [](Client& client, const Json& params) { return client.watch_permissions(id_of(params)); }},
      {"session.modes",
       [](Client& client, const Json& params) {
         return cached(client, params, "modes", nullptr,
                       [](const Session& session) { return session.modes; });
       }},
      {"session.config_options",
       [](Client& client, const Json& params) {
         return cached(client, params, "config_options", Json::array(),
                       [](const Session& session) { return session.config_options; });
       }},
      {"session.capabilities", capabilities},
      {"session.agent_info",
       [](Client& client, const Json& params) {
         return cached(client, params, "agent_info", nullptr,
                       [](const Session& session) { return session.agent_info; });
       }},
  };
  return kCalls;
}

const Table& file_calls() {
  static const Table kCalls = {
      {"fs.read_file",
       [](Client& client, const Json& params) -> Json {
         const std::string bytes = GuestFiles(client).read_file(path_of(params));
         return {{"content", {{"base64", to_base64(bytes)}}}};
       }},
      {"fs.write_file",
       [](Client& client, const Json& params) {
         GuestFiles(client).write_file(path_of(params), member(params, "content"));
         return nothing();
       }},
      {"fs.write_files",
       [](Client& client, const Json& params) -> Json {
         return {{"results", GuestFiles(client).write_files(member(params, "entries"))}};
       }},
      {"fs.read_files",
       [](Client& client, const Json& params) -> Json {
         return {{"results", GuestFiles(client).read_files(member(params, "paths"))}};
       }},
      {"fs.mkdir",
       [](Client& client, const Json& params) {
         GuestFiles(client).make_folder(path_of(params), is_recursive(params));
         return nothing();
       }},
      {"fs.readdir",
       [](Client& client, const Json& params) -> Json {
         return {{"entries", GuestFiles(client).names(path_of(params))}};
       }},
      {"fs.readdir_recursive",
       [](Client& client, const Json& params) -> Json {
         return {{"entries", GuestFiles(client).list_below(params)}};
       }},
      {"fs.stat",
       [](Client& client, const Json& params) -> Json {
         return {{"stat", GuestFiles(client).stat(path_of(params))}};
       }},
      {"fs.exists",
       [](Client& client, const Json& params) -> Json {
         return {{"exists", GuestFiles(client).exists(path_of(params))}};
       }},
      {"fs.move",
       [](Client& client, const Json& params) {
         GuestFiles(client).move(text_of(params, "from"), text_of(params, "to"));
         return nothing();
       }},
      {"fs.delete",
       [](Client& client, const Json& params) {
         GuestFiles(client).remove(path_of(params), is_recursive(params));
         return nothing();
       }},
      {"fs.snapshot",
       [](Client& client, const Json&) -> Json {
         return {{"snapshot", GuestFiles(client).snapshot()}};
       }},
      {"fs.mount",
       [](Client& client, const Json& params) {
         GuestFiles(client).mount(path_of(params));
         return nothing();
       }},
      {"fs.unmount",
       [](Client& client, const Json& params) {
         GuestFiles(client).mount(path_of(params));
         return nothing();
       }},
  };
  return kCalls;
}

}  // namespace

std::optional<Json> call_client(Client& client, const std::string& method, const Json& params) {
  for (const Table* table : {&client_calls(), &session_calls(), &file_calls()}) {
    if (const auto call = table->find(method); call != table->end()) {
      return call->second(client, params);
    }
  }
  return std::nullopt;
}

void after_answer(Client& client, const std::string& method, const Json& params,
                  const Json& result) {
  if (method != "session.subscribe") return;
  client.replay(id_of(params), result.at("subscription").get<std::int64_t>());
}

}  // namespace touchstone::session_client
