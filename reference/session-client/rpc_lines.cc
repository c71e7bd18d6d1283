#include "session-client/rpc_lines.h"

#include <unistd.h>

#include <cerrno>

namespace touchstone::session_client {
namespace {

constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kMaxDepth = 127;  // writing a document recurses, so reading it is bounded

bool is_id(const Json& id) { return id.is_string() || id.is_number(); }

}  // namespace

bool RpcLines::read_some() {
  char chunk[65536];
  ssize_t count = -1;
  do {
    count = ::read(input_, chunk, sizeof chunk);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) return false;

  // Only what is new can hold the end of the line that was begun before.
  std::size_t searched = tail_.size();
  std::size_t begin = 0;
  tail_.append(chunk, static_cast<std::size_t>(count));
  for (std::size_t end = tail_.find('\n', searched); end != std::string::npos;
       end = tail_.find('\n', searched)) {
    take_line(std::string_view(tail_).substr(begin, end - begin));
    begin = searched = end + 1;
  }
  tail_.erase(0, begin);
  return true;
}

std::optional<RpcMessage> RpcLines::next() {
  if (messages_.empty()) return std::nullopt;
  RpcMessage message = std::move(messages_.front());
  messages_.pop_front();
  return message;
}

void RpcLines::take_line(std::string_view line) {
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  bool is_too_deep = false;
  const auto watch_depth = [&](int depth, Json::parse_event_t, Json&) {
    is_too_deep |= depth > kMaxDepth;
    return true;
  };
  const Json message = Json::parse(line, watch_depth, /*allow_exceptions=*/false);
  if (message.is_discarded() || is_too_deep) {
    return error(nullptr, {kParseError, "", "the line is not JSON", nullptr});
  }
  take_message(message);
}

void RpcLines::take_message(const Json& message) {
  const Json& id = member(message, "id");
  const bool has_id = message.is_object() && message.contains("id");
  const Json known_id = is_id(id) ? id : Json();
  if (!message.is_object() || member(message, "jsonrpc") != "2.0" || (has_id && !is_id(id))) {
    return error(known_id, {kInvalidRequest, "", "no JSON-RPC 2.0 object", nullptr});
  }
  if (!message.contains("method")) {
    if (message.contains("result") != message.contains("error")) {
      messages_.push_back({id, "", nullptr, message});
      return;
    }
    return error(known_id, {kInvalidRequest, "", "neither a call nor an answer", nullptr});
  }
  if (!message["method"].is_string()) {
    return error(known_id, {kInvalidRequest, "", "method must be a text", nullptr});
  }
  const Json params = message.value("params", Json::object());
  if (params.is_object()) {
    messages_.push_back({id, message["method"].get<std::string>(), params, nullptr});
  } else if (has_id) {
    error(id, bad_params("params must be an object"));
  }
}

void RpcLines::result(const Json& id, const Json& result) {
  if (!id.is_null()) send({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
}

void RpcLines::error(const Json& id, const Failure& failure) {
  send({{"jsonrpc", "2.0"}, {"id", id}, {"error", failure.to_json()}});
}

void RpcLines::notify(const std::string& method, const Json& params) {
  send({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
}

void RpcLines::call(std::int64_t id, const std::string& method, const Json& params) {
  send({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}});
}

// A harness that stopped reading has gone: its input ends, too, and with it this program.
void RpcLines::send(const Json& message) {
  const std::string line = message.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
  std::string_view rest = line;
  while (!rest.empty()) {
    const ssize_t count = ::write(output_, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace touchstone::session_client
