#include "sidecar/acp/inbound.h"

#include <signal.h>

#include <algorithm>

#include "sidecar/acp/limits.h"
#include "sidecar/acp/permission.h"
#include "sidecar/guest_program.h"

namespace touchstone::sidecar {
namespace {

constexpr std::size_t kOutputLimit = 1048576;

std::optional<std::string> text_of(const Json& params, const char* name) {
  const auto found = params.find(name);
  if (found == params.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

std::optional<std::uint64_t> count_of(const Json& params, const char* name) {
  const auto found = params.find(name);
  if (found == params.end() || !found->is_number_unsigned()) return std::nullopt;
  return found->get<std::uint64_t>();
}

// So many lines from a line on, which counts from 1.
std::string lines_of(std::string_view text, std::uint64_t first, std::uint64_t count) {
  std::string out;
  for (std::uint64_t line = 1; count > 0; ++line) {
    const std::size_t end = text.find('\n');
    if (line >= first) {
      if (line > first) out += '\n';
      out += text.substr(0, end);
      --count;
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

Json exit_status(int code) { return {{"exitCode", code}, {"signal", nullptr}}; }

}  // namespace

Json Inbound::answer(const RpcMessage& request) {
  const Json params = record_of(request.whole.value("params", Json()));
  struct Service {
    const char* method;
    Served (Inbound::*serve)(const Json&);
  };
  constexpr Service kServices[] = {
      {"fs/read_text_file", &Inbound::read_text_file},
      {"fs/write_text_file", &Inbound::write_text_file},
      {"terminal/create", &Inbound::create_terminal},
      {"terminal/output", &Inbound::terminal_output},
      {"terminal/wait_for_exit", &Inbound::wait_for_exit},
      {"terminal/kill", &Inbound::kill_terminal},
      {"terminal/release", &Inbound::release_terminal},
  };
  for (const Service& service : kServices) {
    if (request.method != service.method) continue;
    const Served served = (this->*service.serve)(params);
    return served.ok() ? rpc_result(request.id, served.value())
                       : rpc_error(request.id, kFailed, served.error());
  }
  if (request.method == "session/request_permission") return ask_permission(request);
  return forward(request);
}

Inbound::Served Inbound::read_text_file(const Json& params) {
  const auto path = text_of(params, "path");
  if (!path) return std::string("fs/read_text_file requires a string path");
  const FsResult<std::string> file = fs_.read_file(*path);
  if (!file.ok() && behaviour_.takes_missing_for_empty()) return Json{{"content", ""}};
  if (!file.ok()) return file.error().name + ": " + file.error().text;
  const std::uint64_t line = behaviour_.first_line(count_of(params, "line").value_or(1));
  const std::uint64_t limit = count_of(params, "limit").value_or(~std::uint64_t{0});
  return Json{{"content", lines_of(file.value(), std::max<std::uint64_t>(line, 1), limit)}};
}

Inbound::Served Inbound::write_text_file(const Json& params) {
  const auto path = text_of(params, "path");
  const auto content = text_of(params, "content");
  if (!path || !content) {
    return std::string("fs/write_text_file requires string path and content");
  }
  const FsResult<Done> written = fs_.write_file(*path, behaviour_.content_written(*content));
  if (!written.ok()) return written.error().name + ": " + written.error().text;
  return Json(nullptr);
}

Inbound::Served Inbound::create_terminal(const Json& params) {
  const auto name = text_of(params, "command");
  if (!name) return std::string("terminal/create requires a command");
  auto command = guest_program(fs_, *name);
  if (!command) return "no program of the guest is named " + *name;
  const Json args = params.value("args", Json::array());
  for (const Json& arg : args) {
    if (arg.is_string()) command->push_back(arg.get<std::string>());
  }
  std::map<std::string, std::string> env;
  for (const Json& entry : params.value("env", Json::array())) {
    if (!entry.is_object()) continue;
    const auto variable = text_of(entry, "name");
    const auto value = text_of(entry, "value");
    if (variable && value) env[*variable] = *value;
  }
  std::optional<Child> child = Child::start(*command, env, Child::Errors::kWithOutput);
  if (!child) return "the program " + *name + " could not be started";
  const std::size_t limit = count_of(params, "outputByteLimit").value_or(kOutputLimit);
  const std::string id =
      "acp-term-" + std::to_string(behaviour_.terminal_number(++session_.terminals_made));
  session_.terminals.emplace(id, Terminal(std::move(*child), limit, behaviour_));
  return Json{{"terminalId", id}};
}

Outcome<Terminal*, std::string> Inbound::terminal(const Json& params) {
  const auto id = text_of(params, "terminalId");
  if (!id) return std::string("a terminalId is required");
  const auto found = session_.terminals.find(*id);
  if (found == session_.terminals.end()) return "ACP terminal not found: " + *id;
  return &found->second;
}

Inbound::Served Inbound::terminal_output(const Json& params) {
  Outcome<Terminal*, std::string> found = terminal(params);
  if (!found.ok()) return found.error();
  Terminal& terminal = *found.value();
  terminal.read();
  Json result = {{"output", terminal.output()}, {"truncated", terminal.truncated()}};
  if (const auto code = terminal.exit_code()) result["exitStatus"] = exit_status(*code);
  return result;
}

Inbound::Served Inbound::wait_for_exit(const Json& params) {
  Outcome<Terminal*, std::string> found = terminal(params);
  if (!found.ok()) return found.error();
  Terminal& terminal = *found.value();
  const auto until = Clock::now() + kPatience;
  terminal.read();
  while (!terminal.exit_code() && !host_.hopeless() && Clock::now() < until) {
    std::vector<pollfd> polled;
    terminal.child().add_to(polled);
    host_.wait(polled, until);
    terminal.read();
  }
  const auto code = terminal.exit_code();
  if (!code) return std::string("the terminal did not exit before its time was over");
  return exit_status(*code);
}

Inbound::Served Inbound::kill_terminal(const Json& params) {
  Outcome<Terminal*, std::string> found = terminal(params);
  if (!found.ok()) return found.error();
  if (behaviour_.kills_terminals()) found.value()->child().signal(SIGTERM);
  return Json(nullptr);
}

Inbound::Served Inbound::release_terminal(const Json& params) {
  Outcome<Terminal*, std::string> found = terminal(params);
  if (!found.ok()) return found.error();
  if (behaviour_.forgets_released_terminals()) session_.terminals.erase(params["terminalId"]);
  return Json(nullptr);
}

Json Inbound::ask_permission(const RpcMessage& request) {
  const Json params = record_of(request.whole.value("params", Json()));
  const std::string id = behaviour_.permission_id(id_text(request.id));
  const Json question = {{"type", "permission_request"},
                         {"session_id", session_.state.id()},
                         {"permission_id", id},
                         {"params", permission_params(params, id, request.method)}};
  const std::optional<Json> answer = host_.ask(session_.vm, question, Clock::now() + kPatience);
  std::string reply = behaviour_.reply_of_silence();
  if (answer && (*answer)["reply"].is_string()) reply = (*answer)["reply"].get<std::string>();
  return rpc_result(request.id, permission_result(params, reply, behaviour_));
}

Json Inbound::forward(const RpcMessage& request) {
  const Json question = {
      {"type", "acp_request"}, {"session_id", session_.state.id()}, {"request", request.whole}};
  const std::optional<Json> answer = host_.ask(session_.vm, question, Clock::now() + kPatience);
  if (!answer) return rpc_error(request.id, kMethodNotFound, "Method not found: " + request.method);
  const Json response = answer->value("response", Json());
  if (response.is_null()) {
    return rpc_error(request.id, kMethodNotFound, "Method not found: " + request.method);
  }
  Outcome<RpcMessage, RpcRefusal> parsed = parse_rpc(response.dump(), behaviour_);
  const bool fits = parsed.ok() && parsed.value().kind == RpcMessage::Kind::kResponse &&
                    parsed.value().id == request.id;
  if (!fits) return rpc_error(request.id, kFailed, "the host gave no answer to this request");
  return parsed.value().whole;
}

}  // namespace touchstone::sidecar
