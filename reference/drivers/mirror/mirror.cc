#include "drivers/mirror/mirror.h"

#include <unistd.h>

#include <cstdio>

namespace touchstone::drivers {
namespace {

bool is_id(const Json& id) { return id.is_string() || id.is_number(); }

}  // namespace

int Mirror::serve() {
  char chunk[65536];
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, chunk, sizeof chunk);
    if (count <= 0) return 0;
    take_chunk(std::string_view(chunk, static_cast<std::size_t>(count)));
  }
}

void Mirror::take_chunk(std::string_view bytes) {
  for (std::size_t end; (end = bytes.find('\n')) != bytes.npos; bytes.remove_prefix(end + 1)) {
    std::string line = std::exchange(unfinished_, {}).append(bytes.substr(0, end));
    if (line.find_first_not_of(" \t\r") != line.npos) take_line(line);
  }
  unfinished_ += bytes;
}

void Mirror::take_line(const std::string& line) {
  const Json message = Json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (message.is_discarded()) return refuse(nullptr, -32700, "the line is not JSON");
  take_message(message);
}

void Mirror::take_message(const Json& message) {
  const bool is_message = message.is_object() && message.value("jsonrpc", Json()) == "2.0";
  const Json id = message.is_object() ? message.value("id", Json()) : Json();
  if (!is_message || (message.contains("id") && !is_id(id) && !id.is_null())) {
    return refuse(is_id(id) ? id : Json(), -32600, "no JSON-RPC 2.0 message");
  }
  if (message.contains("method")) {
    if (!message["method"].is_string()) return refuse(id, -32600, "method must be a text");
    const Json params = message.value("params", Json::object());
    return take_call(message.contains("id") ? id : Json(Json::value_t::discarded),
                     message["method"].get<std::string>(), params);
  }
  if (message.contains("result") == message.contains("error")) {
    return refuse(id, -32600, "neither a call nor an answer");
  }
  take_answer(message);
}

void Mirror::take_call(const Json& id, const std::string& method, const Json& params) {
  if (id.is_discarded()) {  // a notification: nobody is answered
    if (method == "driver.cancel" && params.is_object()) cancel(params);
    return;
  }
  if (!params.is_object()) return refuse(id, -32602, "params must be an object");
  if (method == "driver.hello") return answer(id, hello());
  if (method == "probe.call" || method == "probe.notify") {
    if (!params.value("method", Json()).is_string() ||
        !params.value("params", Json::object()).is_object()) {
      return refuse(id, -32602, "method must be a text and params an object");
    }
    return method == "probe.call" ? call_port(id, params) : notify_port(id, params);
  }
  if (method == "probe.wait" || method == "clock.advance") {
    const Json ms = params.value("ms", Json());
    if (!ms.is_number_integer() || ms < 0) return refuse(id, -32602, "ms must be a number from 0");
    if (method == "clock.advance") return advance(id, ms.get<std::int64_t>());
    due_.emplace(now_ms_ + ms.get<std::int64_t>(), id);
    return;
  }
  refuse(id, -32601, "unknown method " + method);
}

void Mirror::take_answer(const Json& message) {
  const Json id = message.value("id", Json());
  const auto found = id.is_number_integer() ? open_.find(id.get<std::int64_t>()) : open_.end();
  if (found == open_.end()) return;  // nobody waits for it, or nobody does any more
  Json ours = {{"jsonrpc", "2.0"}, {"id", found->second}};
  const char* outcome = message.contains("result") ? "result" : "error";
  ours[outcome] = message[outcome];
  open_.erase(found);
  say(ours);
}

Json Mirror::hello() {
  return {{"driver", "mirror"},
          {"protocol", 1},
          {"components", {"probe"}},
          {"abilities", {{"concurrent", true}, {"cancel", true}, {"clock", true}}}};
}

void Mirror::call_port(const Json& caller, const Json& params) {
  open_.emplace(++last_id_, caller);
  say({{"jsonrpc", "2.0"},
       {"id", last_id_},
       {"method", params["method"]},
       {"params", params.value("params", Json::object())}});
}

void Mirror::notify_port(const Json& caller, const Json& params) {
  say({{"jsonrpc", "2.0"},
       {"method", params["method"]},
       {"params", params.value("params", Json::object())}});
  answer(caller, Json::object());
}

void Mirror::cancel(const Json& params) {
  const Json id = params.value("id", Json());
  const bool was_open = std::erase_if(open_, [&](const auto& one) { return one.second == id; }) +
                            std::erase_if(due_, [&](const auto& one) { return one.second == id; }) >
                        0;
  if (was_open) refuse(id, -32000, "given up", {{"code", "CANCELLED"}});
}

void Mirror::advance(const Json& caller, std::int64_t ms) {
  const std::int64_t target = now_ms_ + ms;
  while (!due_.empty() && due_.begin()->first <= target) {
    now_ms_ = due_.begin()->first;
    answer(due_.extract(due_.begin()).mapped(), Json::object());
  }
  now_ms_ = target;
  answer(caller, Json::object());
}

void Mirror::answer(const Json& id, const Json& result) {
  say({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
}

void Mirror::refuse(const Json& id, int code, const std::string& why, Json data) {
  Json error = {{"code", code}, {"message", why}};
  if (!data.is_null()) error["data"] = std::move(data);
  say({{"jsonrpc", "2.0"}, {"id", id}, {"error", error}});
}

void Mirror::say(const Json& message) {
  const std::string line = message.dump() + "\n";
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fflush(stdout);
}

}  // namespace touchstone::drivers
