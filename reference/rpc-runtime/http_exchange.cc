#include "http_exchange.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "choices.h"

namespace touchstone::rpc_runtime {
namespace {

std::string post(const HttpUrl& url, const std::string& path, const std::string& body) {
  return "POST " + url.path + path + " HTTP/1.1\r\nHost: " + url.authority() +
         "\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\n"
         "Connection: close\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

bool must_wait() { return errno == EAGAIN || errno == EINTR || errno == EINPROGRESS; }

}  // namespace

HttpExchange::HttpExchange(EventLoop& loop, const HttpUrl& url, const std::string& path,
                           const std::string& body, milliseconds silence_limit,
                           std::function<bool()> paused)
    : loop_(loop),
      silence_limit_(silence_limit),
      paused_(std::move(paused)),
      socket_(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)),
      unsent_(post(url, path, body)) {
  connect_to(url);
}

HttpExchange::~HttpExchange() {
  loop_.unwatch(watch_);
  loop_.cancel(deadline_);
}

void HttpExchange::connect_to(const HttpUrl& url) {
  const sockaddr_in address = url.address();
  if (!socket_) return fail("no socket for " + url.authority(), errno);
  if (connect(socket_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 &&
      !must_wait()) {
    return fail("cannot connect to " + url.authority(), errno);
  }
  watch_ = loop_.watch(
      socket_.get(), [this] { return wanted(); }, [this] { step(); });
  arm_deadline();
}

// While the request goes out we read as well: a server may refuse it before it is whole.
short HttpExchange::wanted() const {
  if (ended_ || !error().empty()) return 0;
  if (!unsent_.empty()) return POLLIN | POLLOUT;
  return paused_() ? 0 : POLLIN;
}

void HttpExchange::step() {
  if (!connected_) {
    int code = 0;
    socklen_t size = sizeof code;
    getsockopt(socket_.get(), SOL_SOCKET, SO_ERROR, &code, &size);
    if (code != 0) return fail("cannot connect to the model server", code);
    connected_ = true;
  }
  if (!unsent_.empty()) write_some();
  read_some();
}

void HttpExchange::write_some() {
  const ssize_t size = send(socket_.get(), unsent_.data(), unsent_.size(), MSG_NOSIGNAL);
  if (size > 0) {
    unsent_.erase(0, static_cast<std::size_t>(size));
  } else if (!must_wait()) {
    unsent_.clear();  // there may still be an answer to read
  }
}

void HttpExchange::read_some() {
  std::array<char, kReadChunk> chunk;
  const ssize_t size = recv(socket_.get(), chunk.data(), chunk.size(), 0);
  if (size > 0) {
    response_.push({chunk.data(), static_cast<std::size_t>(size)});
    arm_deadline();
  } else if (size == 0) {
    ended_ = true;
    response_.finish();
  } else if (errno == ECONNRESET && response_.status() == 0) {
    fail("the connection ended before an answer came", errno);
  } else if (!must_wait()) {
    fail("the connection was cut", errno);
  }
}

void HttpExchange::arm_deadline() {
  loop_.cancel(deadline_);
  deadline_ = loop_.after(silence_limit_, [this] {
    if (paused_()) return arm_deadline();  // it is the host that is silent
    fail("the model server said nothing for too long", ETIMEDOUT);
  });
}

void HttpExchange::fail(const std::string& what, int code) {
  error_ = what + ": " + std::strerror(code);
}

}  // namespace touchstone::rpc_runtime
