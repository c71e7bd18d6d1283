// Requests to the agent of a session, and what settles them before their answer comes.
#include "session-client/client.h"

namespace touchstone::session_client {
namespace {

Json result(Json value) {
  return {{"jsonrpc", "2.0"}, {"id", nullptr}, {"result", std::move(value)}};
}

bool is_error(const Json& response) { return !member(response, "error").is_null(); }

}  // namespace

// What settles a session's request: the answer of the sidecar, or a response of our own.
struct Settled {
  bool is_local = false;
  Wire::Reply reply;
};

Json Client::send(const std::string& id, const std::string& method, Json params) {
  if (method == "session/prompt") params = with_codex_config(session(id), std::move(params));
  const std::int64_t number = ++last_request_;
  Slot<Settled> slot(fibers_);
  auto shared = std::make_shared<Slot<Settled>*>(&slot);
  session(id).pending[number] = {method, [shared](Json response) {
                                   if (*shared) (*shared)->put({true, std::move(response)});
                                 }};
  Json request = {
      {"type", "session_request"}, {"session_id", id}, {"method", method}, {"params", params}};
  try {
    wire_.ask(vm_, request, [shared](Wire::Reply reply) {
      if (*shared) (*shared)->put({false, std::move(reply)});
    });
  } catch (const Failure&) {
    if (Session* open = find_session(id)) open->pending.erase(number);
    throw;
  }
  Settled settled = slot.take();
  *shared = nullptr;  // a late answer finds nobody
  if (Session* open = find_session(id)) open->pending.erase(number);
  if (settled.is_local) return std::get<Json>(settled.reply);

  const Json rpc = Wire::settle(std::move(settled.reply), "session_rpc");
  Json response = member(rpc, "response");
  if (!response.is_object()) throw sidecar_failure("malformed session rpc response");
  try {
    if (!is_error(response) || !behaviour_.hydrates_after_success_only) hydrate(id);
  } catch (const Failure&) {
    if (behaviour_.fails_of_late_hydration) throw;
  }
  if (is_error(response) && behaviour_.throws_rpc_errors) {
    throw sidecar_failure("the agent failed");
  }
  if (!is_error(response) || behaviour_.believes_errors) update_caches(id, method, params);
  return response;
}

void Client::update_caches(const std::string& id, const std::string& method, const Json& params) {
  Session* open = find_session(id);
  if (open == nullptr) return;
  const Json& mode = member(params, "modeId");
  if (method == "session/set_mode" && mode.is_string() && !open->modes.is_null() &&
      !behaviour_.leaves_mode_to_hydration) {
    open->modes["currentModeId"] = mode;
  }
  const Json& value = member(params, "value");
  if (method != "session/set_config_option" || !value.is_string()) return;
  if (behaviour_.leaves_options_to_hydration) return;
  for (Json& option : open->config_options) {
    if (option["id"] == member(params, "configId")) option["currentValue"] = value;
  }
}

Json Client::set_option(const std::string& id, const std::string& category,
                        const std::string& value) {
  Session& asked = session(id);
  const std::string type = asked.agent_type;
  const Json option = option_of(asked, category);
  if (member(option, "readOnly") == true && !behaviour_.sends_read_only) {
    const std::string message =
        type == "opencode" && category == "model"
            ? "OpenCode models are chosen before the session is created."
            : "The " + category + " config option is read-only for " + type + " sessions.";
    return {
        {"jsonrpc", "2.0"}, {"id", nullptr}, {"error", {{"code", -32601}, {"message", message}}}};
  }
  const Json config_id =
      option.is_null() || behaviour_.names_options_by_category ? Json(category) : option.at("id");
  Json response =
      send(id, "session/set_config_option", {{"configId", config_id}, {"value", value}});
  const Json& error = member(response, "error");
  const bool is_unknown = member(error, "code") == -32601 &&
                          (member(member(error, "data"), "method") == "session/set_config_option" ||
                           behaviour_.falls_back_on_any_unknown_method);
  if ((type == "codex" || behaviour_.falls_back_for_all) && is_unknown &&
      !behaviour_.has_no_fallback) {
    return codex_fallback(session(id), category, value);
  }
  return response;
}

Json Client::codex_fallback(Session& session, const std::string& category,
                            const std::string& value) {
  const Json& option = option_of(session, category);
  if (!option.is_null()) session.config_overrides[option["id"].get<std::string>()] = value;
  session.config_overrides[category] = value;
  apply_config_overrides(session);
  if (!behaviour_.tells_no_fallback) {
    record(session, next_synthetic_number(session, behaviour_),
           {{"jsonrpc", "2.0"},
            {"method", "session/update"},
            {"params",
             {{"update",
               {{"sessionUpdate", "config_option_update"},
                {"configOptions", session.config_options}}}}}});
  }
  return result({{"configOptions", session.config_options}, {"via", "codex-config-fallback"}});
}

Json Client::with_codex_config(const Session& session, Json params) const {
  if (session.agent_type != "codex" && !behaviour_.configures_all_prompts) return params;
  Json config = Json::object();
  for (const char* category : {"model", "thought_level"}) {
    const Json& value = member(option_of(session, category), "currentValue");
    if (!value.is_null()) config[category] = value;
  }
  if (config.empty() || behaviour_.configures_no_prompt) return params;
  if (!params.is_object()) params = Json::object();
  if (!member(params, "_meta").is_object() || behaviour_.replaces_meta) {
    params["_meta"] = Json::object();
  }
  params["_meta"]["agentOsCodexConfig"] = config;
  return params;
}

Json Client::prompt(const std::string& id, const std::string& text) {
  TextCollector collector;
  collector.start_after = behaviour_.repeats_old_text ? INT64_MIN : latest_update(session(id));
  session(id).collectors.push_back(&collector);
  const auto forget = [&] {
    if (Session* open = find_session(id)) std::erase(open->collectors, &collector);
  };
  Json response;
  try {
    response = send(id, "session/prompt", {{"prompt", {{{"type", "text"}, {"text", text}}}}});
  } catch (const Failure&) {
    forget();
    throw;
  }
  forget();
  if (Session* open = find_session(id); open != nullptr && !behaviour_.hears_live_text_only) {
    for (const auto& [number, event] : open->ring) {
      if (behaviour_.counts_text_twice && collector.chunks.contains(number)) continue;
      collect_text(collector, number, event);
    }
  }
  std::string whole;
  for (const auto& [number, chunk] : collector.chunks) whole += chunk;
  return {{"response", response}, {"text", whole}};
}

Json Client::cancel(const std::string& id) {
  if (!cancel_prompts(session(id))) return send(id, "session/cancel", nullptr);
  if (!behaviour_.cancels_locally_only) {
    fibers_.start([this, id] {
      try {
        send(id, "session/cancel", nullptr);
      } catch (const Failure&) {
        // nobody waits for it
      }
    });
  }
  return result({{"cancelled", true}, {"requested", true}, {"via", "prompt-fallback"}});
}

bool Client::cancel_prompts(Session& session) {
  bool is_any = false;
  for (auto one = session.pending.begin(); one != session.pending.end();) {
    if (one->second.method != "session/prompt" && !behaviour_.cancels_everything) {
      ++one;
      continue;
    }
    const auto resolve = std::move(one->second.resolve);
    one = session.pending.erase(one);
    is_any = true;
    if (!behaviour_.leaves_prompt_at_cancel) resolve(result({{"stopReason", "cancelled"}}));
    if (behaviour_.cancels_first_prompt_only) break;
  }
  return is_any;
}

}  // namespace touchstone::session_client
