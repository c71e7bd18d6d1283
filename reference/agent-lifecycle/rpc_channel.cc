#include "agent-lifecycle/rpc_channel.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

namespace touchstone::agent_lifecycle {
namespace {

constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kMaxDepth = 127;  // writing a document recurses, so reading it is bounded

bool is_id(const Json& id) { return id.is_string() || id.is_number() || id.is_null(); }

// An error as the harness gave it: its number, its message and its data stay what they are.
Failure failure_of(const Json& error) {
  Failure failure = Failure::with_code("PORT_FAILED", "a port failed without saying why");
  if (!error.is_object()) return failure;
  const Json code = error.value("code", Json());
  const Json message = error.value("message", Json());
  if (code.is_number_integer()) failure.number = code.get<int>();
  if (message.is_string()) failure.message = message.get<std::string>();
  if (error.contains("data")) failure.data = error["data"];
  return failure;
}

}  // namespace

std::optional<RpcRequest> RpcChannel::next_request() {
  while (requests_.empty()) {
    if (!read_more()) return std::nullopt;
  }
  RpcRequest request = std::move(requests_.front());
  requests_.pop_front();
  return request;
}

void RpcChannel::answer(const RpcRequest& request, const Outcome<Json>& outcome) {
  if (!request.id) return;
  if (!outcome.ok()) return send_error(*request.id, outcome.failure());
  send({{"jsonrpc", "2.0"}, {"id", *request.id}, {"result", outcome.value()}});
}

Outcome<Json> RpcChannel::call(std::string_view method, const Json& params) {
  awaited_ = ++last_id_;
  answer_.reset();
  send({{"jsonrpc", "2.0"}, {"id", *awaited_}, {"method", method}, {"params", params}});
  while (!answer_) {
    if (!read_more()) return Failure::with_code("CLOSED", "the input ended during a port call");
  }
  awaited_.reset();
  return std::move(*answer_);
}

void RpcChannel::call_unheard(std::string_view method, const Json& params) {
  send({{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}, {"params", params}});
}

// Serves the terminals until there is something to read, or the end.
void RpcChannel::wait_for_input() {
  for (;;) {
    std::vector<pollfd> descriptors = {{input_, POLLIN, 0}};
    if (terminals_ != nullptr) terminals_->watch(descriptors);
    if (descriptors.size() == 1) return;  // then reading may as well block
    if (::poll(descriptors.data(), descriptors.size(), -1) < 0 && errno != EINTR) return;
    for (std::size_t i = 1; i < descriptors.size(); ++i) {
      if (descriptors[i].revents == 0) continue;
      if (const std::optional<Json> ended = terminals_->take(descriptors[i].fd)) send(*ended);
    }
    if (descriptors[0].revents != 0) return;
  }
}

bool RpcChannel::read_more() {
  char chunk[65536];
  ssize_t count = -1;
  wait_for_input();
  do {
    count = is_closed_ ? 0 : ::read(input_, chunk, sizeof chunk);
  } while (count < 0 && errno == EINTR);
  if (count <= 0) {
    is_closed_ = true;
    return false;
  }

  // Only what is new can hold the end of the line that was begun before.
  std::size_t searched = tail_.size();
  tail_.append(chunk, static_cast<std::size_t>(count));
  std::size_t begin = 0;
  for (std::size_t end = tail_.find('\n', searched); end != std::string::npos;
       end = tail_.find('\n', searched)) {
    take_line(std::string_view(tail_).substr(begin, end - begin));
    begin = searched = end + 1;
  }
  tail_.erase(0, begin);
  return true;
}

void RpcChannel::take_line(std::string_view line) {
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
  bool is_too_deep = false;
  const auto watch_depth = [&](int depth, Json::parse_event_t, Json&) {
    is_too_deep |= depth > kMaxDepth;
    return true;
  };
  const Json message = Json::parse(line, watch_depth, /*allow_exceptions=*/false);
  if (message.is_discarded() || is_too_deep) {
    return send_error(nullptr, {kParseError, "the line is not JSON", nullptr});
  }
  take_message(message);
}

void RpcChannel::take_message(const Json& message) {
  const bool is_message = message.is_object() && message.value("jsonrpc", Json()) == "2.0";
  const Json id = message.is_object() ? message.value("id", Json()) : Json();
  if (!is_message || !is_id(id)) {
    return send_error(is_id(id) ? id : Json(), {kInvalidRequest, "no JSON-RPC 2.0 object", {}});
  }
  if (!message.contains("method")) {
    if (message.contains("result") != message.contains("error")) return take_response(message);
    return send_error(id, {kInvalidRequest, "neither a request nor a response", nullptr});
  }
  const Json params = message.value("params", Json::object());
  if (!message["method"].is_string() || !params.is_structured()) {
    return send_error(id, {kInvalidRequest, "method must be a text, params a structure", nullptr});
  }
  RpcRequest request{std::nullopt, message["method"].get<std::string>(), params};
  if (message.contains("id")) request.id = id;
  requests_.push_back(std::move(request));
}

// An answer nobody waits for, also a second one to the same call, is dropped.
void RpcChannel::take_response(const Json& message) {
  if (!awaited_ || answer_ || message.value("id", Json()) != *awaited_) return;
  if (message.contains("error")) {
    answer_ = failure_of(message["error"]);
  } else {
    const Json& result = message["result"];
    answer_ = result.is_object() ? result : Json::object();
  }
}

void RpcChannel::send_error(const Json& id, const Failure& failure) {
  Json error = {{"code", failure.number}, {"message", failure.message}};
  if (!failure.data.is_null()) error["data"] = failure.data;
  send({{"jsonrpc", "2.0"}, {"id", id}, {"error", error}});
}

// A harness that stopped reading is like one that stopped writing: the input is taken as ended.
void RpcChannel::send(const Json& message) {
  const std::string line = message.dump() + "\n";
  std::string_view rest = line;
  while (!rest.empty() && !is_closed_) {
    const ssize_t count = ::write(output_, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      is_closed_ = true;
      return;
    }
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
}

}  // namespace touchstone::agent_lifecycle
