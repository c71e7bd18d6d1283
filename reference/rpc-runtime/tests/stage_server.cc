#include "stage_server.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <charconv>
#include <utility>

namespace touchstone::rpc_runtime {
namespace {

constexpr const char* kStreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

std::string event(const Json& data) { return "data: " + dump(data) + "\n\n"; }

// The body of a whole request, or a discarded value while it is not whole.
Json body_of(const std::string& request) {
  const Json none(Json::value_t::discarded);
  const std::size_t head = request.find("\r\n\r\n");
  const std::size_t length = request.find("Content-Length: ");
  if (head == std::string::npos || length == std::string::npos) return none;
  std::size_t size = 0;
  std::from_chars(request.data() + length + 16, request.data() + head, size);
  return request.size() < head + 4 + size ? none : parse_json(request.substr(head + 4));
}

}  // namespace

StageServer::StageServer(EventLoop& loop)
    : loop_(loop), listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), size);
  listen(listener_.get(), 8);
  getsockname(listener_.get(), reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  watch_ = loop_.watch(
      listener_.get(), [] { return POLLIN; }, [this] { accept_one(); });
}

StageServer::~StageServer() {
  loop_.unwatch(watch_);
  for (const auto& [descriptor, connection] : connections_) loop_.unwatch(connection.watch);
}

void StageServer::answer(std::string bytes, After after) {
  answers_.push_back({std::move(bytes), after});
}

void StageServer::answer_with(const std::vector<Json>& deltas) {
  std::string body;
  for (const Json& delta : deltas) {
    body += event({{"choices", Json::array({{{"index", 0}, {"delta", delta}}})}});
  }
  body +=
      event({{"choices", Json::array({{{"delta", Json::object()}, {"finish_reason", "stop"}}})}});
  answer(kStreamHead + body + "data: [DONE]\n\n");
}

void StageServer::accept_one() {
  const int descriptor = accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (descriptor < 0) return;
  Connection& connection = connections_[descriptor];
  connection.descriptor = UniqueFd(descriptor);
  connection.watch = loop_.watch(
      descriptor, [] { return POLLIN; }, [this, descriptor] { read_from(descriptor); });
}

void StageServer::read_from(int descriptor) {
  Connection& connection = connections_.at(descriptor);
  std::array<char, 65'536> chunk;
  const ssize_t size = recv(descriptor, chunk.data(), chunk.size(), 0);
  if (size <= 0) {
    ++hung_up_;
    return close_connection(descriptor);
  }
  connection.received.append(chunk.data(), static_cast<std::size_t>(size));
  const Json body = body_of(connection.received);
  if (body.is_discarded() || connection.answered || answers_.empty()) return;
  requests_.push_back(body);
  connection.answered = true;
  const Answer answer = std::move(answers_.front());
  answers_.pop_front();
  send(descriptor, answer.bytes.data(), answer.bytes.size(), MSG_NOSIGNAL);
  if (answer.after == After::kClose) close_connection(descriptor);
}

void StageServer::close_connection(int descriptor) {
  loop_.unwatch(connections_.at(descriptor).watch);
  connections_.erase(descriptor);
}

}  // namespace touchstone::rpc_runtime
